/** What somebody asks about a row of the mailbox. */
export type RowQuestion =
  | { readonly about: "flag"; readonly flag: string }
  | { readonly about: "arrived" | "removed" | "number" }
  | { readonly about: "marked" };

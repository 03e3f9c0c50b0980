import type { Ending } from "./examiner.ts";

/** Where a session came from. */
export type Origin = "visit" | "link" | "file" | "anew" | "before";

/** Why a session was not taken up: in the words of the page, or a place in the file. */
export type Refusal =
  | { readonly why: "link" | "much" | "lesson" | Ending }
  | { readonly why: "form"; readonly place: string; readonly message: string };

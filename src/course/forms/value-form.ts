import * as v from "valibot";
import { commandPattern, messageReferences, word } from "./pattern-form.ts";

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/, "not a day such as 2024-06-07"),
);

/** The form of a choice of messages of one mailbox; what is said holds for each of them. */
export const messagesForm = v.strictObject({
  account: v.optional(word),
  /** INBOX when left out. */
  mailbox: v.optional(word),
  /** Among these. */
  which: v.optional(messageReferences),
  flag: v.optional(word),
  notFlag: v.optional(word),
  /** Words in the From field, in any case. */
  from: v.optional(word),
  /** Words in the subject, in any case. */
  subject: v.optional(word),
  /** Arrived on this day or later, as SEARCH SINCE reads it (RFC 3501 §6.4.4). */
  since: v.optional(day),
  /** Arrived before this day. */
  before: v.optional(day),
  /** Not marked as deleted in an open POP3 session. */
  unmarked: v.optional(v.literal(true)),
  /** Only the one with the most octets, or the fewest. */
  only: v.optional(v.picklist(["largest", "smallest", "newest", "oldest"])),
  /** As the lesson began, or as it is when the question is answered. */
  at: v.optional(v.picklist(["beginning", "now"])),
});

export type Messages = v.InferOutput<typeof messagesForm>;

/** The form of a question about what happened before the lesson. */
const pastForm = v.strictObject({
  /** The last command that is like this. */
  of: commandPattern,
  /** Its tag, who connected, as whom, or the Message-ID of what it removed. */
  what: v.picklist(["tag", "client", "user", "removed"]),
});

export type Past = v.InferOutput<typeof pastForm>;

/** Something that the engine works out from the scene and what happened. */
export type Value =
  | { readonly octets: Messages }
  | { readonly count: Messages }
  | { readonly uids: Messages }
  | { readonly header: { readonly name: string; readonly of: Messages } }
  | {
      readonly part: {
        readonly section: string;
        readonly of: Messages;
        readonly decoded?: boolean | undefined;
      };
    }
  | {
      readonly wire: {
        readonly measure: "sent" | "received" | "roundTrips";
        readonly client?: string | undefined;
      };
    }
  | { readonly password: string }
  | { readonly past: Past }
  | { readonly words: readonly Value[] }
  | { readonly ratio: readonly [Value, Value] };

/** The form of a value; see `lessons/README.md` for what each is. */
export const valueSchema: v.GenericSchema<unknown, Value> = v.union([
  v.strictObject({ octets: messagesForm }),
  v.strictObject({ count: messagesForm }),
  v.strictObject({ uids: messagesForm }),
  v.strictObject({ header: v.strictObject({ name: word, of: messagesForm }) }),
  v.strictObject({
    part: v.strictObject({
      /** As between the brackets of BODY[…]: `1`, `2.1`. */
      section: v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d{1,3}){0,8}$/)),
      of: messagesForm,
      /** Of what the transfer encoding stands for. */
      decoded: v.optional(v.boolean()),
    }),
  }),
  v.strictObject({
    wire: v.strictObject({
      measure: v.picklist(["sent", "received", "roundTrips"]),
      client: v.optional(word),
    }),
  }),
  v.strictObject({ password: word }),
  v.strictObject({ past: pastForm }),
  v.strictObject({
    words: v.pipe(
      v.array(v.lazy(() => valueSchema)),
      v.minLength(2),
      v.maxLength(5),
    ),
  }),
  v.strictObject({
    ratio: v.tuple([v.lazy(() => valueSchema), v.lazy(() => valueSchema)]),
  }),
]);

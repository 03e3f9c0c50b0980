import * as v from "valibot";

const word = v.pipe(v.string(), v.nonEmpty());

/** One thing that a learner does; a text is a line sent by the last client that connected. */
export const scriptLineSchema = v.union([
  v.string(),
  v.strictObject({ send: v.string(), client: word }),
  v.strictObject({
    /** Name of a protocol. */
    connect: word,
    client: v.optional(word),
  }),
  v.strictObject({ cut: v.literal(true), client: v.optional(word) }),
  /** A question and the choice taken. */
  v.strictObject({ answer: v.tuple([word, word]) }),
]);

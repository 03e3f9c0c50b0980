import * as v from "valibot";
import { patternSchema, word } from "./pattern-form.ts";
import { valueSchema } from "./value-form.ts";

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,60}$/, "not an id: lower case, digits, hyphens"),
);

const common = {
  id,
  /** It must be answered before something like this takes effect: a prediction. */
  before: v.optional(patternSchema),
  /** The part of the goal that shows what is right; the whole step when left out. */
  decidedBy: v.optional(id),
};

/** The form of a question to the learner. */
export const questionSchema = v.variant("kind", [
  v.pipe(
    v.strictObject({
      ...common,
      kind: v.literal("choice"),
      choices: v.pipe(v.array(id), v.minLength(2), v.maxLength(12)),
      right: id,
    }),
    v.check(
      ({ choices, right }) => choices.includes(right),
      "the right answer is not among the choices",
    ),
  ),
  /** Something that people say; `decidedBy` is the experiment. */
  v.strictObject({
    ...common,
    kind: v.literal("claim"),
    right: v.boolean(),
    decidedBy: id,
  }),
  /** A number, several numbers or a text. */
  v.strictObject({
    ...common,
    kind: v.literal("value"),
    right: valueSchema,
    /** How far off a number may be. */
    within: v.optional(v.pipe(v.number(), v.minValue(0))),
  }),
  /** To which group does each line belong? */
  v.strictObject({
    ...common,
    kind: v.literal("lines"),
    /**
     * `header`: of the message that arrived last, who wrote it, `client` or
     * `server`. `answers`: what the server said in this step, to which tag it
     * belongs, or `*` where nobody asked.
     */
    lines: v.picklist(["header", "answers"]),
    account: v.optional(word),
    client: v.optional(word),
  }),
]);

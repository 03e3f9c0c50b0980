import * as v from "valibot";
import { word } from "./pattern-form.ts";
import { eventLineSchema } from "./script-form.ts";

/** What `{{name}}` may be called. */
const name = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9-]{0,40}$/, "not a name to be drawn"),
);
const names = v.pipe(v.array(name), v.nonEmpty(), v.maxLength(50));
const number = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The form of one draw, by which `{{name}}` gets its text. */
export const drawSchema = v.union([
  /** One of several sets of texts. */
  v.strictObject({
    oneOf: v.pipe(
      v.array(v.record(name, v.pipe(v.string(), v.maxLength(1000)))),
      v.minLength(2),
      v.maxLength(50),
    ),
  }),
  /** Each name another one of the texts. */
  v.pipe(
    v.strictObject({ names, shuffled: v.pipe(v.array(word), v.maxLength(50)) }),
    v.check(
      (draw) => draw.shuffled.length >= draw.names.length,
      "there are fewer texts than names",
    ),
  ),
  /** Each name another number. */
  v.pipe(
    v.strictObject({ names, from: number, to: number }),
    v.check(
      (draw) => draw.to - draw.from >= 2 * draw.names.length,
      "there are too few numbers between these",
    ),
  ),
]);

/** The form of what happened before a lesson begins. */
export const pastSchema = v.strictObject({
  /** How long before. */
  hours: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)),
  script: v.pipe(v.array(eventLineSchema), v.nonEmpty(), v.maxLength(500)),
  /** Where the server's log of it arrives. */
  log: v.optional(
    v.strictObject({ account: word, header: v.array(v.string()) }),
  ),
});

import * as v from "valibot";
import type { Read } from "../guarded-json.ts";
import type { Lesson } from "../lesson.ts";
import { predicateSchema } from "./predicate-form.ts";
import { readAs } from "./read-as.ts";
import { scriptLineSchema } from "./script-form.ts";

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,60}$/, "not an id: lower case, digits, hyphens"),
);
const word = v.pipe(v.string(), v.nonEmpty());
const script = v.pipe(v.array(scriptLineSchema), v.nonEmpty("empty script"));

const atom = v.strictObject({
  id,
  /** What must hold at some moment of the step. */
  when: predicateSchema,
});

const hint = v.strictObject({
  /** Steps that see the same mistake share the id, and with it the text. */
  id,
  /** The part of the goal that it helps with. */
  atom: id,
  /** The mistake that brings it up by itself; without one it waits to be asked for. */
  trigger: v.optional(predicateSchema),
  /** Where it is written, such as `RFC 1939 §6`. */
  rfc: v.pipe(v.string(), v.regex(/^RFC \d+ §[\dA-Z.]+$/)),
});

const predict = v.strictObject({
  question: id,
  choices: v.pipe(v.array(id), v.minLength(2)),
  right: id,
});

const step = v.pipe(
  v.strictObject({
    id,
    predict: v.optional(predict),
    /** A checklist: the step is done when each part has held at some moment. */
    goal: v.pipe(v.array(atom), v.nonEmpty("no goal")),
    /** Each one goes on where the first solutions of the steps before it end. */
    solutions: v.pipe(v.array(script), v.nonEmpty("no solution")),
    wrong: v.array(v.strictObject({ script, hint: id })),
    hints: v.array(hint),
  }),
  v.check(
    ({ hints }) => new Set(hints.map((each) => each.id)).size === hints.length,
    "two hints of a step have one id",
  ),
  v.check(
    ({ predict: asked }) =>
      asked === undefined || asked.choices.includes(asked.right),
    "the right answer is not among the choices",
  ),
  v.check(
    ({ goal, hints }) =>
      hints.every((each) => goal.some((part) => part.id === each.atom)),
    "a hint helps with a part of the goal that is not there",
  ),
  v.check(
    ({ goal, hints }) =>
      goal.every(
        (part) =>
          hints.filter((h) => h.atom === part.id && h.trigger === undefined)
            .length === 1,
      ),
    "each part of the goal needs exactly one hint without a trigger",
  ),
  v.check(
    ({ wrong, hints }) =>
      wrong.every(({ hint: wanted }) =>
        hints.some((h) => h.id === wanted && h.trigger !== undefined),
      ),
    "a wrong script expects a hint that has no trigger or is not there",
  ),
);

/** The form of `lesson.json`. */
export const lessonSchema = v.pipe(
  v.strictObject({
    id,
    /** Goes up when old submissions would no longer mean the same. */
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    protocol: word,
    scene: id,
    /** Devices, each also the id of its connection; scripts speak for the first. */
    clients: v.pipe(v.array(id), v.minLength(1), v.maxLength(2)),
    /** The only commands that may be used; all when left out. */
    allow: v.optional(v.array(word)),
    deny: v.optional(v.array(word)),
    /** Helps that the learner does without; all are there when left out. */
    aids: v.optional(
      v.strictObject({
        /** Completion, ghost text and corrections of what is typed. */
        completion: v.optional(v.boolean()),
        /** What can be used now, below the command box. */
        chips: v.optional(v.boolean()),
        hints: v.optional(v.boolean()),
        diagram: v.optional(v.boolean()),
      }),
    ),
    /** A lesson whose mail, as its solution leaves it, this one begins with. */
    startFrom: v.optional(id),
    steps: v.pipe(v.array(step), v.nonEmpty("no steps")),
  }),
  v.check(({ steps }) => {
    const ids = steps.flatMap((each) => [
      each.id,
      ...each.goal.map((part) => part.id),
      ...(each.predict === undefined ? [] : [each.predict.question]),
    ]);
    return new Set(ids).size === ids.length;
  }, "two steps, questions or parts of a goal have one id"),
);

/** Reads `lesson.json`; nobody need have looked at the text before. */
export function readLesson(text: string, file = "lesson.json"): Read<Lesson> {
  return readAs(lessonSchema, text, file);
}

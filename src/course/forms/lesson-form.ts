import * as v from "valibot";
import type { Read } from "../guarded-json.ts";
import type { Lesson } from "../lesson.ts";
import { drawSchema, pastSchema } from "./past-form.ts";
import { predicateSchema } from "./predicate-form.ts";
import { id, questionSchema } from "./question-form.ts";
import { readAs } from "./read-as.ts";
import { eventLineSchema, scriptLineSchema } from "./script-form.ts";
import { misfits } from "./step-checks.ts";

const word = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));
const commands = v.pipe(v.array(word), v.maxLength(100));
const script = v.pipe(
  v.array(scriptLineSchema),
  v.nonEmpty("empty script"),
  v.maxLength(500),
);

const atom = v.strictObject({
  id,
  /** What must hold at some moment of the step. */
  when: predicateSchema,
});

const event = v.strictObject({
  id,
  /** It happens once, as soon as this holds. */
  when: predicateSchema,
  /** Who acts when a line names nobody. */
  client: v.optional(id),
  script: v.pipe(v.array(eventLineSchema), v.nonEmpty(), v.maxLength(100)),
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
  /** What people believe who make the mistake: `M1` to `M36`. */
  misconceptions: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^M([1-9]|[12]\d|3[0-6])$/))),
      v.nonEmpty(),
    ),
  ),
});

const step = v.pipe(
  v.strictObject({
    id,
    /** What the learner is asked, in order. */
    questions: v.optional(v.pipe(v.array(questionSchema), v.maxLength(10))),
    /** The only commands that may be used in this step; those of the lesson when left out. */
    allow: v.optional(commands),
    /** Commands that may not be used in this step, besides those of the lesson. */
    deny: v.optional(commands),
    /** What happens by itself. */
    events: v.optional(v.pipe(v.array(event), v.maxLength(10))),
    /** A checklist: the step is done when each part has held at some moment. */
    goal: v.pipe(v.array(atom), v.nonEmpty("no goal"), v.maxLength(20)),
    /** Each one goes on where the first solutions of the steps before it end. */
    solutions: v.pipe(
      v.array(script),
      v.nonEmpty("no solution"),
      v.maxLength(20),
    ),
    wrong: v.pipe(
      v.array(v.strictObject({ script, hint: id })),
      v.maxLength(50),
    ),
    hints: v.pipe(v.array(hint), v.maxLength(50)),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    for (const { list, index, message } of misfits(value)) {
      const entries: unknown[] = value[list] ?? [];
      addIssue({
        message,
        path: [
          {
            type: "object",
            origin: "value",
            input: value,
            key: list,
            value: entries,
          },
          {
            type: "array",
            origin: "value",
            input: entries,
            key: index,
            value: entries[index],
          },
        ],
      });
    }
  }),
);

const client = v.union([
  id,
  v.strictObject({
    id,
    /** What it speaks; the lesson's protocol when left out. */
    protocol: v.optional(word),
    /** True: it acts by events only, and what it does is not the learner's. */
    scripted: v.optional(v.literal(true)),
  }),
]);

/** The form of `lesson.json`. */
export const lessonSchema = v.pipe(
  v.strictObject({
    /** Where editors find the schema of this file. */
    $schema: v.optional(v.string()),
    id,
    /** Goes up when old submissions would no longer mean the same. */
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    protocol: word,
    scene: id,
    /** Devices, each also the id of its connection; scripts speak for the first. */
    clients: v.pipe(v.array(client), v.minLength(1), v.maxLength(4)),
    /** The only commands that may be used; all when left out. */
    allow: v.optional(commands),
    deny: v.optional(commands),
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
    /** By these every student's `{{name}}` is something else. */
    draws: v.optional(v.pipe(v.array(drawSchema), v.maxLength(20))),
    /** What happened before it begins. */
    past: v.optional(pastSchema),
    /** A lesson whose mail, as its solution leaves it, this one begins with. */
    startFrom: v.optional(id),
    /** Rules of the RFCs that it shows, by the ids of tests/conformance/rules.md. */
    rules: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[A-Z0-9-]+-\d+$/))),
        v.maxLength(200),
      ),
    ),
    steps: v.pipe(v.array(step), v.nonEmpty("no steps"), v.maxLength(20)),
  }),
  v.check(({ steps }) => {
    const ids = steps.flatMap((each) => [
      each.id,
      ...each.goal.map((part) => part.id),
      ...(each.questions ?? []).map((question) => question.id),
      ...(each.events ?? []).map((happening) => happening.id),
    ]);
    return new Set(ids).size === ids.length;
  }, "two steps, questions, events or parts of a goal have one id"),
);

/** Reads `lesson.json`; nobody need have looked at the text before. */
export function readLesson(text: string, file = "lesson.json"): Read<Lesson> {
  return readAs(lessonSchema, text, file);
}

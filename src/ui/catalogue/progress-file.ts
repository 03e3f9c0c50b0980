import * as v from "valibot";
import { readJson, type Read } from "../../course/guarded-json.ts";
import type { LessonRecord } from "./lesson-record.ts";

/** Characters of a file of progress; a whole course needs a twentieth of it. */
export const mostCharacters = 100_000;
const mostLessons = 500;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
const strokes = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(1_000_000_000),
);

const recordSchema = v.pipe(
  v.strictObject({
    lesson: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,60}$/)),
    done: count,
    count,
    passed: v.boolean(),
    best: v.exactOptional(
      v.strictObject({ octets: strokes, roundTrips: strokes }),
    ),
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  }),
  v.check(({ done, count: all }) => done <= all, "more done than there is"),
) satisfies v.GenericSchema<unknown, LessonRecord>;

const schema = v.strictObject({
  format: v.literal("buzon-progress"),
  version: v.literal(1),
  lessons: v.pipe(
    v.array(recordSchema),
    v.maxLength(mostLessons, `more than ${mostLessons} lessons`),
    v.check(
      (lessons) =>
        new Set(lessons.map(({ lesson }) => lesson)).size === lessons.length,
      "two records of one lesson",
    ),
  ),
});

/** Reads a file that anybody may have written: size first, then depth, then form. */
export function readProgress(text: string): Read<readonly LessonRecord[]> {
  const file = "progress";
  const json = readJson(file, text, mostCharacters);
  if (!json.ok) return json;
  const read = v.safeParse(schema, json.value, { abortEarly: true });
  if (read.success) return { ok: true, value: read.output.lessons };
  const [issue] = read.issues;
  const place = v.getDotPath(issue) ?? "";
  return { ok: false, problems: [{ file, place, message: issue.message }] };
}

/** Progress as the text of a file, which `readProgress` reads. */
export function progressText(records: Iterable<LessonRecord>): string {
  const lessons = [...records];
  const file = { format: "buzon-progress", version: 1, lessons };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Those of the values that the browser kept which are records. */
export function soundRecords(
  values: readonly unknown[],
): readonly LessonRecord[] {
  return values.filter((value): value is LessonRecord =>
    v.is(recordSchema, value),
  );
}

import { readLesson } from "../../src/course/forms/lesson-form.ts";
import type { Lesson } from "../../src/course/lesson.ts";

/** As much of a step as a test wants to say. */
export interface SmallStep {
  readonly goal: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
}

/** A lesson on the reference scene, read as any other is; each part of a goal by its id. */
export function smallLesson(
  steps: readonly SmallStep[],
  more: Readonly<Record<string, unknown>> = {},
): Lesson {
  const text = JSON.stringify({
    id: "small",
    version: 1,
    protocol: "pop3",
    scene: "reference",
    clients: ["x"],
    steps: steps.map(({ goal, ...others }, index) => ({
      id: `step-${index + 1}`,
      goal: Object.entries(goal).map(([id, when]) => ({ id, when })),
      solutions: [["NOOP"]],
      wrong: [],
      hints: Object.keys(goal).map((atom) => ({
        id: `${atom}-hint`,
        atom,
        rfc: "RFC 1939 §5",
      })),
      ...others,
    })),
    ...more,
  });
  const read = readLesson(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

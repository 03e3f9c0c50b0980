import type * as v from "valibot";
import type { lessonSchema } from "./forms/lesson-form.ts";

/** A lesson without its human text: steps, goals, solutions, hints. */
export type Lesson = v.InferOutput<typeof lessonSchema>;
export type LessonStep = Lesson["steps"][number];
export type LessonHint = LessonStep["hints"][number];

/** Whether a lesson lets its learner use a command, whatever its case. */
export function permits(lesson: Lesson, command: string): boolean {
  const isNamed = (names: readonly string[]): boolean =>
    names.some((name) => name.toUpperCase() === command.toUpperCase());
  const { allow, deny = [] } = lesson;
  return (allow === undefined || isNamed(allow)) && !isNamed(deny);
}

/** What helps a learner besides the story; a lesson may do without each. */
export type Aid = keyof NonNullable<Lesson["aids"]>;

/** Whether a lesson gives a help; the free bench gives all. */
export function gives(lesson: Lesson | null, aid: Aid): boolean {
  return lesson?.aids?.[aid] ?? true;
}

import { getContext, setContext } from "svelte";
import type { Lesson } from "../../course/lesson.ts";

const key = Symbol("lesson");

/** Tells the command box below which lesson it is in. */
export function provideLesson(lesson: () => Lesson | null): void {
  setContext(key, lesson);
}

/** Which lesson a component is in; null on the free bench. */
export function lessonHere(): () => Lesson | null {
  return getContext<(() => Lesson | null) | undefined>(key) ?? (() => null);
}

import { getContext, setContext, type Snippet } from "svelte";
import type { Lesson } from "../../course/lesson.ts";

/** The lesson that a component is in. */
export interface LessonHere {
  /** Null on the free bench. */
  readonly lesson: () => Lesson | null;
  /** What judges each line, and has to be there before the first one goes out. */
  readonly judging?: {
    readonly isHere: () => boolean;
    readonly call: () => Promise<void>;
  };
  /** Tells what has just happened by itself. */
  readonly telling?: Snippet;
  /** Asks the question that has to be answered first; then calls its argument. */
  readonly asking?: Snippet<[answered: () => void]>;
}

const key = Symbol("lesson");

/** Tells the command box below which lesson it is in. */
export function provideLesson(here: LessonHere): void {
  setContext(key, here);
}

/** Which lesson a component is in. */
export function lessonHere(): LessonHere {
  return getContext<LessonHere | undefined>(key) ?? { lesson: () => null };
}

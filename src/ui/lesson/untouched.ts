import type { Lesson } from "../../course/lesson.ts";
import type { Progress } from "../../course/progress.ts";

/** How far one has come in a lesson in which nothing has been done. */
export function untouched({ steps }: Lesson): Progress {
  return {
    steps: steps.map(({ id, goal }) => ({
      id,
      done: false,
      atoms: goal.map((part) => ({
        id: part.id,
        done: false,
        provedBy: null,
        reachedAt: null,
      })),
    })),
    current: 0,
    startedAt: 0,
    events: [],
    due: [],
    lastAct: 0,
  };
}

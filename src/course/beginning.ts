import { present } from "../simulator/timeline.ts";
import type { World } from "../simulator/world.ts";
import type { Lesson } from "./lesson.ts";
import { afterPast, keepPast } from "./past.ts";
import { begun, play } from "./script.ts";

/**
 * The world in which a lesson begins: its scene, or with `startFrom` the mail
 * as the solution of that lesson leaves it, all its sessions ended; with what
 * happened before the first of them.
 */
export function beginningOf(
  lesson: Lesson,
  scene: World,
  lessonNamed: (id: string) => Lesson,
): World {
  const before: Lesson[] = [];
  for (let id = lesson.startFrom; id !== undefined;) {
    const earlier = lessonNamed(id);
    if (earlier === lesson || before.includes(earlier)) {
      throw new Error(`${lesson.id} begins where it ends itself`);
    }
    before.unshift(earlier);
    id = earlier.startFrom;
  }
  const first = afterPast(before[0] ?? lesson, scene);
  const beginning = before.reduce(afterSolution, first);
  return before.length === 0 ? beginning : keepPast(first, beginning);
}

function afterSolution(beginning: World, lesson: Lesson): World {
  const solution = lesson.steps.flatMap((step) => step.solutions[0] ?? []);
  const solved = play(begun(lesson, beginning), solution);
  const open = [...present(solved.timeline).connections.values()];
  const ended = play(
    solved,
    open.map(({ id }) => ({ cut: true, client: id })),
  );
  const { mail, path, nextUidValidity, nextMailboxId } = present(
    ended.timeline,
  );
  // What is still in a queue belongs to the time of that lesson.
  const rested = { ...path, queue: [] };
  return { ...beginning, mail, path: rested, nextUidValidity, nextMailboxId };
}

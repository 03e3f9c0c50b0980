import { traceOf } from "../simulator/timeline.ts";
import type { World } from "../simulator/world.ts";
import type { Lesson } from "./lesson.ts";
import { measureOf, type Measure } from "./measure.ts";
import { begun, play } from "./script.ts";

type Measures = readonly (Measure | null)[];

const known = new WeakMap<Lesson, WeakMap<World, Measures>>();

/**
 * What the first solution of a step takes in a world, from the end of the step
 * before; null for a step that isn't there, and for all while that is being
 * found out.
 */
export function referenceOf(
  lesson: Lesson,
  beginning: World,
  step: number,
): Measure | null {
  let found = known.get(lesson);
  if (found === undefined) {
    found = new WeakMap();
    known.set(lesson, found);
  }
  let measures = found.get(beginning);
  if (measures === undefined) {
    // A solution is played without the limits that are drawn from it.
    found.set(beginning, []);
    measures = measured(lesson, beginning);
    found.set(beginning, measures);
  }
  return measures[step] ?? null;
}

function measured(lesson: Lesson, beginning: World): Measures {
  let played = begun(lesson, beginning);
  return lesson.steps.map(({ solutions }) => {
    const before = traceOf(played.timeline).length;
    played = play(played, solutions[0] ?? []);
    return measureOf(traceOf(played.timeline).slice(before));
  });
}

import type { Timeline } from "../simulator/timeline.ts";
import type { World } from "../simulator/world.ts";
import type { Lesson } from "./lesson.ts";
import { isLook } from "./looks.ts";
import { measureOf } from "./measure.ts";
import type { Answer } from "./observation.ts";
import { Observation } from "./observation.ts";
import { progressOf } from "./progress.ts";
import { begun, play } from "./script.ts";

/** How little a lesson was done with; the fewer, the better. */
export interface Strokes {
  /** Both ways together. */
  readonly octets: number;
  readonly roundTrips: number;
}

/** A learner's strokes beside those of the lesson's own solution. */
export interface Golf {
  readonly yours: Strokes;
  readonly reference: Strokes;
}

/** How a lesson was played; null before it is passed. */
export function golfOf(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
): Golf | null {
  const yours = strokesOf(lesson, timeline, answers);
  if (yours === null) return null;
  const solved = play(
    begun(lesson, timeline.beginning),
    lesson.steps.flatMap(({ solutions }) => solutions[0] ?? []),
  );
  const reference = strokesOf(lesson, solved.timeline, solved.answers);
  return reference === null ? null : { yours, reference };
}

/**
 * What counts: the inputs that changed something, and those that reached a
 * part of the goal. Typos and looks never do, nor what the lesson does itself.
 */
function strokesOf(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
): Strokes | null {
  const { steps, current } = progressOf(lesson, timeline, answers);
  if (current < lesson.steps.length) return null;
  const observation = new Observation(timeline, answers, lesson);
  const proofs = new Set(
    steps.flatMap(({ atoms }) => atoms.map(({ provedBy }) => provedBy)),
  );
  const passedAt = Math.max(
    ...steps.flatMap(({ atoms }) => atoms.map((atom) => atom.reachedAt ?? 0)),
  );
  let octets = 0;
  let roundTrips = 0;
  let before: World = timeline.beginning;
  for (const entry of timeline.entries.slice(0, passedAt)) {
    const { input, trace, world } = entry;
    const isMine =
      "connection" in input &&
      input.kind !== "close" &&
      !observation.isScripted(input.connection);
    const isProof = trace.some(({ seq }) => proofs.has(seq));
    if (isMine && (isProof || !isLook(entry, before))) {
      const { connection } = input;
      const own = trace.filter((event) => event.connection === connection);
      const measured = measureOf(own);
      octets += measured.sent + measured.received;
      roundTrips += measured.roundTrips;
    }
    before = world;
  }
  return { octets, roundTrips };
}

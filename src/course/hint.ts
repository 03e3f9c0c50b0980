import type { Timeline } from "../simulator/timeline.ts";
import type { Lesson, LessonHint } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { proofOf } from "./predicate.ts";
import type { Progress } from "./progress.ts";

/** Which hint to show, and how much of it. */
export interface ShownHint {
  readonly id: string;
  /** 1 asks back, 2 points, 3 gives the command. */
  readonly tier: 1 | 2 | 3;
  readonly rfc: string;
  /** True when a mistake brought it up, false when it was asked for. */
  readonly mistake: boolean;
}

/**
 * The hint for the present moment, or null.
 *
 * A mistake brings up its hint by itself, and each time the learner asks for
 * more (`asked`) it says more; of several the latest mistake counts. Without a
 * mistake, asking gives the hint of the first open part of the goal. Mistakes
 * made before the last part was reached are forgotten.
 */
export function hintFor(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  progress: Progress,
  asked: number,
): ShownHint | null {
  const step = lesson.steps[progress.current];
  const done = progress.steps[progress.current];
  if (step === undefined || done === undefined) return null;
  const open = done.atoms.find((atom) => !atom.done);
  const [latest] = mistakesIn(lesson, timeline, answers, progress);
  if (latest !== undefined) return shown(latest, asked + 1, true);
  const plain = step.hints.find(
    ({ atom, trigger }) => atom === open?.id && trigger === undefined,
  );
  if (plain === undefined || asked < 1) return null;
  return shown(plain, asked, false);
}

/** The hints whose mistake is there now, the latest first; none for parts that are done. */
export function mistakesIn(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  { current, startedAt, steps }: Progress,
): readonly LessonHint[] {
  const observation = new Observation(timeline, answers, lesson);
  const reached = (steps[current]?.atoms ?? []).map(
    ({ reachedAt }) => reachedAt ?? 0,
  );
  const since = Math.max(startedAt, ...reached);
  const isOpen = ({ atom }: LessonHint) =>
    steps[current]?.atoms.some(({ id, done }) => id === atom && !done) ?? false;
  return (lesson.steps[current]?.hints ?? [])
    .filter(isOpen)
    .map((hint) => ({ hint, at: cameUp(hint, observation, since, current) }))
    .filter(({ at }) => at !== null)
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    .map(({ hint }) => hint);
}

/** The input from which on a mistake has been there without a break until now. */
function cameUp(
  { trigger }: LessonHint,
  observation: Observation,
  since: number,
  step: number,
): number | null {
  if (trigger === undefined) return null;
  let at: number | null = null;
  for (let inputs = observation.inputs; inputs >= since; inputs--) {
    const moment = new Moment(
      observation,
      inputs,
      observation.end(since),
      step,
    );
    if (proofOf(trigger, moment) === null) break;
    at = inputs;
  }
  return at;
}

function shown(hint: LessonHint, asked: number, mistake: boolean): ShownHint {
  const tier = asked <= 1 ? 1 : asked === 2 ? 2 : 3;
  return { id: hint.id, tier, rfc: hint.rfc, mistake };
}

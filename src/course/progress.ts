import type { Timeline } from "../simulator/timeline.ts";
import type { Proof } from "./goals/goal-kind.ts";
import type { Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { proofOf } from "./predicate.ts";

/** One line of the checklist. */
export interface AtomProgress {
  readonly id: string;
  readonly done: boolean;
  /** The event that proves it: a command, a cut; null while open or for an answer. */
  readonly provedBy: number | null;
  /** How many inputs had been taken when it was reached; null while open. */
  readonly reachedAt: number | null;
}

export interface StepProgress {
  readonly id: string;
  readonly atoms: readonly AtomProgress[];
  readonly done: boolean;
}

/** How far a learner has come in a lesson. */
export interface Progress {
  readonly steps: readonly StepProgress[];
  /** Index of the step being worked on; the number of steps when all are done. */
  readonly current: number;
  /** How many inputs had been taken when the present step began. */
  readonly startedAt: number;
}

/**
 * Goes through a timeline moment by moment and ticks what holds.
 *
 * Steps come in order, and a step sees only what happened since it began. Each
 * part of its goal is looked at after every input; once reached it stays
 * reached, so parts that must hold together are one part with `all`. Undo
 * shortens the timeline, and with it what was reached.
 */
export function progressOf(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
): Progress {
  const observation = new Observation(timeline, answers);
  const steps = lesson.steps.map(({ id, goal }) => ({
    id,
    done: false,
    atoms: goal.map((atom): AtomProgress => ({
      id: atom.id,
      done: false,
      provedBy: null,
      reachedAt: null,
    })),
  }));
  let current = 0;
  let startedAt = 0;
  for (let inputs = 0; inputs <= observation.inputs; inputs++) {
    for (;;) {
      const step = steps[current];
      const goal = lesson.steps[current]?.goal;
      if (step === undefined || goal === undefined) break;
      const moment = new Moment(
        observation,
        inputs,
        observation.end(startedAt),
      );
      step.atoms = step.atoms.map((atom, index) => {
        const when = goal[index]?.when;
        if (atom.done || when === undefined) return atom;
        const proof = proofOf(when, moment);
        if (proof === null) return atom;
        const provedBy = eventOf(proof, observation, inputs);
        return { ...atom, done: true, provedBy, reachedAt: inputs };
      });
      step.done = step.atoms.every(({ done }) => done);
      if (!step.done) break;
      current += 1;
      startedAt = inputs;
    }
  }
  return { steps, current, startedAt };
}

/** The event of a proof; of the look of the world, the last thing that was done to it. */
function eventOf(
  proof: Proof,
  observation: Observation,
  inputs: number,
): number | null {
  if (typeof proof === "number") return proof;
  if (proof === "answer" || inputs === 0) return null;
  const from = observation.end(inputs - 1);
  const until = observation.end(inputs);
  const deed = observation.happened.findLast(
    ({ seq, kind }) => seq >= from && seq < until && kind !== "enters",
  );
  return deed?.seq ?? null;
}

import type { TimelessInput } from "../simulator/input.ts";
import type { Timeline } from "../simulator/timeline.ts";
import type { Proof } from "./goals/goal-kind.ts";
import type { Lesson, LessonEvent } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { proofOf } from "./predicate.ts";
import { inputOf } from "./script.ts";

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

/** An event of the lesson that has begun. */
export interface HappenedEvent {
  readonly id: string;
  /** How many inputs had been taken when it began. */
  readonly at: number;
}

/** How far a learner has come in a lesson. */
export interface Progress {
  readonly steps: readonly StepProgress[];
  /** Index of the step being worked on; the number of steps when all are done. */
  readonly current: number;
  /** How many inputs had been taken when the present step began. */
  readonly startedAt: number;
  /** What the lesson has done by itself, in order. */
  readonly events: readonly HappenedEvent[];
  /** What the lesson does next by itself, before the learner can do anything. */
  readonly due: readonly TimelessInput[];
  /**
   * How many inputs had been taken before the last thing that the learner did:
   * what it set off goes with it when it is undone.
   */
  readonly lastAct: number;
}

/**
 * Goes through a timeline moment by moment and ticks what holds.
 *
 * Steps come in order, and a step sees only what happened since it began. Each
 * part of its goal is looked at after every input; once reached it stays
 * reached, so parts that must hold together are one part with `all`. Undo
 * shortens the timeline, and with it what was reached. An event of the lesson
 * happens right behind the input that made its trigger hold; the timeline has
 * its inputs from then on, and what it hasn't yet is due.
 */
export function progressOf(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
): Progress {
  const observation = new Observation(timeline, answers, lesson);
  const walk = new Walk(lesson, observation, timeline);
  for (let inputs = 0; inputs <= observation.inputs; inputs++) {
    walk.look(inputs);
  }
  return walk.progress;
}

class Walk {
  readonly #lesson: Lesson;
  readonly #observation: Observation;
  readonly #timeline: Timeline;
  readonly #steps: {
    readonly id: string;
    done: boolean;
    atoms: readonly AtomProgress[];
  }[];
  readonly #events: HappenedEvent[] = [];
  #due: readonly TimelessInput[] = [];
  #current = 0;
  #startedAt = 0;
  #lastAct = 0;

  constructor(lesson: Lesson, observation: Observation, timeline: Timeline) {
    this.#lesson = lesson;
    this.#observation = observation;
    this.#timeline = timeline;
    this.#steps = lesson.steps.map(({ id, goal }) => ({
      id,
      done: false,
      atoms: goal.map((atom): AtomProgress => ({
        id: atom.id,
        done: false,
        provedBy: null,
        reachedAt: null,
      })),
    }));
  }

  get progress(): Progress {
    return {
      steps: this.#steps,
      current: this.#current,
      startedAt: this.#startedAt,
      events: this.#events,
      due: this.#due,
      lastAct: this.#lastAct,
    };
  }

  /** What holds when so many inputs have been taken. */
  look(inputs: number): void {
    this.#take(inputs);
    for (;;) {
      const step = this.#steps[this.#current];
      const written = this.#lesson.steps[this.#current];
      if (step === undefined || written === undefined) return;
      const moment = new Moment(
        this.#observation,
        inputs,
        this.#observation.end(this.#startedAt),
        this.#current,
      );
      for (const event of written.events ?? []) {
        this.#begin(event, moment, inputs);
      }
      step.atoms = step.atoms.map((atom, index) => {
        const when = written.goal[index]?.when;
        if (atom.done || when === undefined) return atom;
        const proof = proofOf(when, moment);
        if (proof === null) return atom;
        const provedBy = eventOf(proof, this.#observation, inputs);
        return { ...atom, done: true, provedBy, reachedAt: inputs };
      });
      step.done = step.atoms.every(({ done }) => done);
      if (!step.done) return;
      this.#current += 1;
      this.#startedAt = inputs;
    }
  }

  /** The last input was either due or something that the learner did. */
  #take(inputs: number): void {
    const input = this.#timeline.entries[inputs - 1]?.input;
    // A handshake belongs to what asked for it.
    if (input === undefined) return;
    if (this.#due.length > 0) {
      if (input.kind !== "secure") this.#due = this.#due.slice(1);
    } else if (input.kind !== "secure") this.#lastAct = inputs - 1;
  }

  #begin(
    { id, when, client, script }: LessonEvent,
    moment: Moment,
    at: number,
  ) {
    if (this.#events.some((event) => event.id === id)) return;
    if (proofOf(when, moment) === null) return;
    this.#events.push({ id, at });
    let speaker = client ?? moment.client;
    for (const line of script) {
      const next = inputOf(line, speaker, this.#timeline);
      speaker = next.client;
      this.#due = [...this.#due, next.input];
    }
  }
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

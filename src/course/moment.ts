import type { Belief } from "../clients/belief.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type { Happened, Maildrop } from "./happened.ts";
import type { Measure } from "./measure.ts";
import type { Answer, Observation } from "./observation.ts";
import type { Question } from "./question.ts";

/** One moment of a timeline, and how far back from it a goal may look. */
export class Moment {
  readonly #observation: Observation;
  readonly #inputs: number;
  /** Number of the first event that counts. */
  readonly since: number;
  /** Number of the first event that has not happened yet. */
  readonly until: number;

  readonly #step: number;

  /** `step` is the index of the step that is being worked on. */
  constructor(
    observation: Observation,
    inputs: number,
    since: number,
    step = 0,
  ) {
    this.#observation = observation;
    this.#step = step;
    this.#inputs = inputs;
    this.since = since;
    this.until = observation.end(inputs);
  }

  /** The world in which the lesson began. */
  get beginning(): World {
    return this.#observation.beginning;
  }

  /** The world now. */
  get world(): World {
    return this.#observation.world(this.#inputs);
  }

  /** What happened from the lesson's beginning until now. */
  get history(): readonly TraceEvent[] {
    return this.#observation.events.slice(0, this.until);
  }

  /** What happened since, as goals read it. */
  get happened(): readonly Happened[] {
    return this.#observation.happened.filter((each) => this.hasSeen(each));
  }

  /** The trace since. */
  get events(): readonly TraceEvent[] {
    return this.#observation.events.slice(this.since, this.until);
  }

  /** All answers given up to now. */
  get answers(): readonly Answer[] {
    return this.#observation.answers.filter(
      (answer) => answer.inputs <= this.#inputs,
    );
  }

  /** The maildrops that are held by a POP3 session now. */
  get maildrops(): readonly Maildrop[] {
    return [...this.#observation.marks.at(this.until).values()];
  }

  /** The account that a goal means when it names none: the scene's first. */
  get account(): string {
    const [first = ""] = this.beginning.mail.accounts.keys();
    return first;
  }

  /** The device that a goal means when it names none. */
  get client(): string {
    return this.#observation.firstClient;
  }

  /** Whether a client acts by the lesson's script only; goals that name no client mean the learner. */
  isScripted(client: string): boolean {
    return this.#observation.isScripted(client);
  }

  question(id: string): Question | undefined {
    return this.#observation.question(id);
  }

  /** What the first solution of this step takes. */
  get reference(): Measure | null {
    return this.#observation.reference(this.#step);
  }

  /** What a device believes now. */
  belief(client: string): Belief {
    return this.#observation.belief(client, this.until);
  }

  /** All that a device has said and heard until now. */
  eventsOf(client: string): readonly TraceEvent[] {
    return this.#observation.eventsOf(client, this.until);
  }

  /** The same step at an earlier time. */
  asOf(inputs: number): Moment {
    return new Moment(this.#observation, inputs, this.since, this.#step);
  }

  /** Whether something with a place in the trace lies between `since` and now. */
  hasSeen({ seq }: { readonly seq: number }): boolean {
    return seq >= this.since && seq < this.until;
  }
}

import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type { Happened, Maildrop } from "./happened.ts";
import type { Answer, Observation } from "./observation.ts";

/** One moment of a timeline, and how far back from it a goal may look. */
export class Moment {
  readonly #observation: Observation;
  readonly #inputs: number;
  /** Number of the first event that counts. */
  readonly since: number;
  /** Number of the first event that has not happened yet. */
  readonly until: number;

  constructor(observation: Observation, inputs: number, since: number) {
    this.#observation = observation;
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

  /** Whether something with a place in the trace lies between `since` and now. */
  hasSeen({ seq }: { readonly seq: number }): boolean {
    return seq >= this.since && seq < this.until;
  }
}

import { untrack } from "svelte";
import type { Bench } from "../../state/bench.svelte.ts";

/** Where the playhead stands. */
export type Place = Pick<Bench, "playhead" | "position" | "live">;

/** Tells how the playhead goes: on as things happen, or to another moment. */
export class Onward {
  readonly #place: () => Place;
  #playhead: number;
  #position: number;

  constructor(place: () => Place) {
    this.#place = place;
    this.#playhead = untrack(() => place().playhead);
    this.#position = untrack(() => place().position);
  }

  /**
   * How it has gone since the last call: `onward` at the present or by one
   * line, `elsewhere` when somebody looks at another moment.
   */
  step(): "onward" | "elsewhere" | "nowhere" {
    const { playhead, position, live } = this.#place();
    const went = playhead - this.#playhead;
    const onward = went > 0 && (live || position === this.#position + 1);
    this.#playhead = playhead;
    this.#position = position;
    if (went === 0) return "nowhere";
    return onward ? "onward" : "elsewhere";
  }
}

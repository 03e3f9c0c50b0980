import { untrack } from "svelte";
import type { Bench } from "../../state/bench.svelte.ts";

/** Tells how the playhead goes: on as things happen, or to another moment. */
export class Onward {
  readonly #bench: Bench;
  #playhead: number;
  #position: number;

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#playhead = untrack(() => bench.playhead);
    this.#position = untrack(() => bench.position);
  }

  /**
   * How it has gone since the last call: `onward` at the present or by one
   * line, `elsewhere` when somebody looks at another moment.
   */
  step(): "onward" | "elsewhere" | "nowhere" {
    const { playhead, position, live } = this.#bench;
    const went = playhead - this.#playhead;
    const onward = went > 0 && (live || position === this.#position + 1);
    this.#playhead = playhead;
    this.#position = position;
    if (went === 0) return "nowhere";
    return onward ? "onward" : "elsewhere";
  }
}

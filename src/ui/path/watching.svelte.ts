import type { Bench } from "../state/bench.svelte.ts";
import type { Letter } from "./letter.ts";
import { endOf } from "./letter-view.ts";

/** So long each station is shown, in ms. */
const pause = 1100;

/** Goes with a letter from station to station, until it is where it is now. */
export class Watching {
  readonly #bench: Bench;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Where the playhead was put last. */
  #playhead = -1;
  going = $state(false);

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  start({ key, stations }: Letter): void {
    this.stop();
    const moments = stations.map((station) => endOf(station) + 1);
    this.going = true;
    this.#show(key);
    this.#timer = setInterval(() => {
      // Somebody has gone elsewhere meanwhile.
      if (this.#bench.playhead !== this.#playhead) return this.stop();
      const next = moments.shift();
      if (next !== undefined) return this.#show(next);
      this.stop();
      this.#bench.returnToNow();
    }, pause);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.going = false;
  }

  #show(count: number): void {
    this.#bench.seek(count);
    this.#playhead = this.#bench.playhead;
  }
}

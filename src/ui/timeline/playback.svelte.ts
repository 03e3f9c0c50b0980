import type { Bench } from "../state/bench.svelte.ts";

/** How many times as fast as usual. */
export const speeds = [0.5, 1, 4] as const;
export type Speed = (typeof speeds)[number];

/** Time between two lines at the usual speed, in ms. */
const pace = 700;

/** Plays a bench's lines, one after the other, up to the present. */
export class Playback {
  readonly #bench: Bench;
  speed: Speed = $state(1);
  playing = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Starts, or stops; at the present it starts over from the first line. */
  toggle(): void {
    if (this.playing) return this.stop();
    const bench = this.#bench;
    if (bench.stops.length === 0) return;
    if (bench.position >= bench.stops.length) bench.seekLine(0);
    this.playing = true;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      const bench = this.#bench;
      bench.stepForward();
      if (bench.live || bench.question !== null) this.stop();
      else this.#wait();
    }, pace / this.speed);
  }
}

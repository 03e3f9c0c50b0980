import type { Bench } from "../state/bench.svelte.ts";

/** How many times as fast as usual. */
export const speeds = [0.5, 1, 4] as const;
export type Speed = (typeof speeds)[number];

/** Time between two lines at the usual speed, in ms. */
const pace = 700;
/** At least so much lies between one's arrival and the next, in ms. */
const pause = 280;

/** Plays a bench's lines, one after the other, up to the present. */
export class Playback {
  readonly #bench: Bench;
  speed: Speed = $state(1);
  #started = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** True while lines come one after the other, by this or by themselves. */
  get playing(): boolean {
    return this.#started || this.#bench.arriving;
  }

  /** Starts, or stops where it is; at the present it starts over from the first line. */
  toggle(): void {
    const bench = this.#bench;
    if (this.playing) {
      this.stop();
      bench.follower?.takeBack();
      return;
    }
    if (bench.stops.length === 0) return;
    if (bench.position >= bench.stops.length) bench.seekLine(0);
    this.#started = true;
    this.#wait(pace);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#started = false;
  }

  #wait(time: number): void {
    this.#timer = setTimeout(() => this.#step(), time / this.speed);
  }

  #step(): void {
    const bench = this.#bench;
    const begun = performance.now();
    const goOn = () => {
      if (!this.#started) return;
      if (bench.live || bench.question !== null) return this.stop();
      const travelled = (performance.now() - begun) * this.speed;
      this.#wait(Math.max(pause, pace - travelled));
    };
    if (bench.follower !== null) return bench.follower.step(true, goOn);
    bench.stepForward();
    goOn();
  }
}

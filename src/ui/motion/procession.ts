import type { Beat } from "./pace.ts";

/** A beat's departure or arrival. */
interface Moment {
  /** By `performance.now()`. */
  readonly at: number;
  readonly beat: Beat;
  readonly arrival: boolean;
}

/** What is told as time goes by. */
export interface Onlooker {
  departs(beat: Beat): void;
  arrives(beat: Beat): void;
  /** All beats have arrived. */
  ends(): void;
}

/** A moment isn't waited for that is closer than this, in ms. */
const closeBy = 4;

/** Beats that set out and arrive in time: the one clock of all that travels. */
export class Procession {
  readonly #onlooker: Onlooker;
  #moments: readonly Moment[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onlooker: Onlooker) {
    this.#onlooker = onlooker;
  }

  get underWay(): boolean {
    return this.#moments.length > 0;
  }

  /**
   * What has set out arrives so many times as fast, what hasn't is dropped.
   * Gives when the last arrives, in ms from now; null when nothing is in the air.
   */
  hurry(faster: number): number | null {
    const now = performance.now();
    const leaving = new Set<Beat>();
    for (const { beat, arrival } of this.#moments) {
      if (!arrival) leaving.add(beat);
    }
    this.#moments = this.#moments
      .filter(({ beat }) => !leaving.has(beat))
      .map((moment) => ({
        ...moment,
        at: now + Math.max(0, moment.at - now) / faster,
      }));
    const last = this.#moments.at(-1);
    return last === undefined ? null : last.at - now;
  }

  /** Lets further beats set out, counted from so many ms from now. */
  add(beats: readonly Beat[], begin = 0): void {
    const start = performance.now() + begin;
    const moments = beats.flatMap((beat): readonly Moment[] => {
      const at = start + beat.leaves;
      return [
        { at, beat, arrival: false },
        { at: at + beat.duration, beat, arrival: true },
      ];
    });
    this.#moments = [...this.#moments, ...moments].toSorted(
      (a, b) => a.at - b.at,
    );
    this.#run();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#moments = [];
  }

  #run(): void {
    clearTimeout(this.#timer);
    const soon = performance.now() + closeBy;
    for (
      let next = this.#moments[0];
      next !== undefined && next.at <= soon;
      next = this.#moments[0]
    ) {
      this.#moments = this.#moments.slice(1);
      if (next.arrival) this.#onlooker.arrives(next.beat);
      else this.#onlooker.departs(next.beat);
    }
    const [next] = this.#moments;
    if (next === undefined) this.#onlooker.ends();
    else {
      const wait = next.at - performance.now();
      this.#timer = setTimeout(() => this.#run(), wait);
    }
  }
}

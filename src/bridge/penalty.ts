import type { Limits } from "./limits.ts";

/** How a client is kept waiting that may be guessing passwords: each time twice as long. */
export class Penalty {
  readonly #limits: Pick<Limits, "penalty" | "longestPenalty">;
  /** How many wrong passwords there were. */
  #guesses = 0;
  #waiting: NodeJS.Timeout | null = null;

  constructor(limits: Pick<Limits, "penalty" | "longestPenalty">) {
    this.#limits = limits;
  }

  /** Whether the client is waiting because of the last one. */
  get holds(): boolean {
    return this.#waiting !== null;
  }

  /** One more wrong password; `over` is called when it has waited long enough. */
  begin(over: () => void): void {
    const { penalty, longestPenalty } = this.#limits;
    const wait = Math.min(penalty * 2 ** this.#guesses++, longestPenalty);
    this.end();
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      over();
    }, wait);
  }

  /** Nobody waits any more, and nobody is called. */
  end(): void {
    clearTimeout(this.#waiting ?? undefined);
    this.#waiting = null;
  }
}

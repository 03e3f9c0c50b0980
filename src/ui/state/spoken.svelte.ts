/** At most one announcement in so many ms. */
const pause = 1000;

/** What a live region says: the latest there is, no more often than people can hear. */
export class Spoken {
  text = $state("");
  /** So long it waits for more, in ms. */
  readonly #soon: number;
  #last = -pause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #what: () => string | null = () => null;

  constructor(soon = 0) {
    this.#soon = soon;
  }

  /** Says, as soon as it may, what this gives by then; null says nothing. */
  say(what: () => string | null): void {
    this.#what = what;
    const rest = this.#last + pause - performance.now();
    this.#timer ??= setTimeout(() => this.#speak(), Math.max(this.#soon, rest));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #speak(): void {
    this.#timer = undefined;
    const text = this.#what();
    if (text === null) return;
    this.#last = performance.now();
    this.text = text;
  }
}

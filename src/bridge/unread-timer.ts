/** How long a client leaves unread what was written to it. */
export class UnreadTimer {
  readonly #longest: number;
  readonly #line: { destroy(): void };
  #waiting: NodeJS.Timeout | null = null;

  /** The line is destroyed when nothing has been read for the longest time, in ms. */
  constructor(longest: number, line: { destroy(): void }) {
    this.#longest = longest;
    this.#line = line;
  }

  /** Something was written. */
  wrote(): void {
    this.#waiting ??= setTimeout(() => this.#line.destroy(), this.#longest);
  }

  /** Something was read; so many octets are still to go. */
  read(left: number): void {
    if (left > 0) this.#waiting?.refresh();
    else this.end();
  }

  end(): void {
    clearTimeout(this.#waiting ?? undefined);
    this.#waiting = null;
  }
}

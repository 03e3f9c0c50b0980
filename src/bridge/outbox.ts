import { octetsOf } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";

/**
 * Answers on their way to one client. They are made only as they are gathered,
 * so that what a client doesn't read costs no memory.
 */
export class Outbox {
  readonly #waiting: Iterable<Response>[] = [];
  #pieces: Iterator<Uint8Array> | null = null;
  /** The rest of a piece that was too long for one gathering. */
  #rest: Uint8Array | null = null;
  #fault: unknown = null;

  add(responses: Iterable<Response>): void {
    this.#waiting.push(responses);
  }

  /** True when nothing is left to gather. */
  get empty(): boolean {
    return (
      this.#waiting.length === 0 && this.#pieces === null && this.#rest === null
    );
  }

  /** How many commands' answers have not been begun. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** What was thrown while an answer was made; all that came after it is gone. */
  get fault(): unknown {
    return this.#fault;
  }

  /**
   * The next octets, at most `most` of them; fewer when making them has taken
   * `time` ms of the clock, or when no more are left.
   */
  gather(most: number, time: number, clock: () => number): Uint8Array {
    const gathered: Uint8Array[] = [];
    const until = clock() + time;
    let length = 0;
    do {
      const piece = this.#next();
      if (piece === null) break;
      const taken = piece.subarray(0, most - length);
      if (taken.length < piece.length) {
        this.#rest = piece.subarray(taken.length);
      }
      gathered.push(taken);
      length += taken.length;
    } while (length < most && clock() < until);
    return Buffer.concat(gathered, length);
  }

  /** Forgets everything that was not gathered yet. */
  clear(): void {
    this.#waiting.length = 0;
    this.#pieces = null;
    this.#rest = null;
  }

  #next(): Uint8Array | null {
    const rest = this.#rest;
    if (rest !== null) {
      this.#rest = null;
      return rest;
    }
    try {
      for (;;) {
        if (this.#pieces === null) {
          const responses = this.#waiting.shift();
          if (responses === undefined) return null;
          this.#pieces = piecesOf(responses);
        }
        const next = this.#pieces.next();
        if (next.done !== true) return next.value;
        this.#pieces = null;
      }
    } catch (fault) {
      this.clear();
      this.#fault = fault;
      return null;
    }
  }
}

function* piecesOf(responses: Iterable<Response>): Generator<Uint8Array> {
  for (const response of responses) {
    for (const piece of response.octets) {
      yield typeof piece === "string" ? octetsOf(piece) : piece;
    }
  }
}

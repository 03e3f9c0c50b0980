import type { OctetString } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";
import type { SendBuffers } from "./send-buffers.ts";

type Piece = OctetString | Uint8Array;

/** Up to so many octets are sooner written one by one than by a call out of JavaScript. */
const short = 64;

/** After so many pieces the clock is looked at. */
const piecesPerLook = 4;

/**
 * Answers on their way to one client. They are made only as they are gathered,
 * so that what a client doesn't read costs no memory.
 */
export class Outbox {
  readonly #waiting: Iterable<Response>[] = [];
  #responses: Iterator<Response> | null = null;
  /** The response whose pieces are being gathered, and which of them is next. */
  #pieces: Response["octets"] = [];
  #piece = 0;
  /** The rest of a piece that was too long for one gathering. */
  #rest: Piece | null = null;
  #fault: unknown = null;
  #gathered = new Gathered();
  readonly #buffers: SendBuffers;

  constructor(buffers: SendBuffers) {
    this.#buffers = buffers;
  }

  add(responses: Iterable<Response>): void {
    this.#waiting.push(responses);
  }

  /** How many octets have been gathered and not taken yet. */
  get gathered(): number {
    return this.#gathered.length;
  }

  /** True when nothing is left to gather. */
  get empty(): boolean {
    return (
      this.#waiting.length === 0 &&
      this.#responses === null &&
      this.#rest === null
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
   * Gathers the next octets, until there are `most` of them; fewer when the
   * clock says `until`, or when no more are left.
   */
  gather(most: number, until: number, clock: () => number): void {
    const gathered = this.#gathered;
    for (let made = 1; gathered.length < most; made++) {
      const piece = this.#next();
      if (piece === null) break;
      const room = most - gathered.length;
      if (piece.length <= room) gathered.add(piece);
      else if (typeof piece === "string") {
        this.#rest = piece.slice(room);
        gathered.add(piece.slice(0, room));
      } else {
        this.#rest = piece.subarray(room);
        gathered.add(piece.subarray(0, room));
      }
      if (made % piecesPerLook === 0 && clock() >= until) break;
    }
  }

  /** What has been gathered, in one of the buffers, which wants it back. */
  take(): Uint8Array {
    const gathered = this.#gathered;
    this.#gathered = new Gathered();
    return gathered.writtenTo(this.#buffers.take(gathered.length));
  }

  /** Forgets everything that was not gathered yet. */
  clear(): void {
    this.#waiting.length = 0;
    this.#responses = null;
    this.#pieces = [];
    this.#piece = 0;
    this.#rest = null;
  }

  #next(): Piece | null {
    const rest = this.#rest;
    if (rest !== null) {
      this.#rest = null;
      return rest;
    }
    try {
      for (;;) {
        const piece = this.#pieces[this.#piece++];
        if (piece !== undefined) return piece;
        this.#piece = 0;
        this.#pieces = [];
        if (this.#responses === null) {
          const responses = this.#waiting.shift();
          if (responses === undefined) return null;
          this.#responses = responses[Symbol.iterator]();
        }
        const next = this.#responses.next();
        if (next.done === true) this.#responses = null;
        else this.#pieces = next.value.octets;
      }
    } catch (fault) {
      this.clear();
      this.#fault = fault;
      return null;
    }
  }
}

/** Octets and octet strings in their order, on the way into one array. */
class Gathered {
  readonly #pieces: Piece[] = [];
  /** Octet strings that came one behind the other since the last piece. */
  #text = "";
  length = 0;

  add(piece: Piece): void {
    this.length += piece.length;
    if (typeof piece === "string") this.#text += piece;
    else {
      this.#endText();
      this.#pieces.push(piece);
    }
  }

  writtenTo(octets: Buffer): Buffer {
    this.#endText();
    let at = 0;
    for (const piece of this.#pieces) {
      if (typeof piece !== "string") octets.set(piece, at);
      else if (piece.length > short) octets.write(piece, at, "latin1");
      else {
        for (let index = 0; index < piece.length; index++) {
          octets[at + index] = piece.charCodeAt(index);
        }
      }
      at += piece.length;
    }
    return octets;
  }

  #endText(): void {
    if (this.#text !== "") this.#pieces.push(this.#text);
    this.#text = "";
  }
}

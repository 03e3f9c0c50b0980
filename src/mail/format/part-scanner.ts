import { isEmptyLine, lineEndOf } from "./header.ts";
import { octetsOf } from "./octets.ts";

/** Where and by what a part was ended. */
export interface PartEnd {
  /** Level of the boundary that ended it, as `open` gave it; -1 at the end of the message. */
  readonly boundary: number;
  /** Whether it was the last boundary of its multipart (`--boundary--`). */
  readonly closing: boolean;
  /** Offset of the line end before the boundary line; it belongs to the boundary. */
  readonly bodyEnd: number;
  /** Offset of the boundary line, or the end of the message. */
  readonly lineStart: number;
  /** How many line ends the message has before `lineStart`. */
  readonly line: number;
}

const LF = 0x0a;
const CR = 0x0d;
const HYPHEN = 0x2d;

/**
 * Passes through a message line by line, once, and finds the boundaries that
 * are open at the moment.
 *
 * RFC 2046 §5.1.1: a line matches when it begins with the boundary, whatever
 * follows. When several open boundaries match, the longest does.
 */
export class PartScanner {
  readonly #octets: Uint8Array;
  readonly #open: Uint8Array[] = [];
  #ignoring = false;
  #position = 0;
  #line = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  /** Offset of the next line. */
  get position(): number {
    return this.#position;
  }

  /** How many line ends were passed. */
  get line(): number {
    return this.#line;
  }

  /** Looks for this boundary from now on; gives its level. */
  open(boundary: string): number {
    this.#open.push(octetsOf(`--${boundary}`));
    return this.#open.length - 1;
  }

  /** Forgets the boundary opened last. */
  close(): void {
    this.#open.pop();
  }

  /** Takes all that follows for text. */
  ignoreBoundaries(): void {
    this.#ignoring = true;
  }

  /** Goes after the empty line that ends a header, or to a boundary if that comes first. */
  passHeader(): void {
    while (this.#position < this.#octets.length) {
      const start = this.#position;
      if (this.#boundaryAt(start) !== -1) return;
      this.#passLine();
      if (isEmptyLine(this.#octets, start, this.#position)) return;
    }
  }

  /** Goes after the next boundary line, or to the end of the message. */
  passBody(): PartEnd {
    while (this.#position < this.#octets.length) {
      const lineStart = this.#position;
      const line = this.#line;
      const boundary = this.#boundaryAt(lineStart);
      this.#passLine();
      if (boundary !== -1) {
        const bodyEnd = this.#beforeLineEnd(lineStart);
        const closing = this.#isClosing(lineStart, boundary);
        return { boundary, closing, bodyEnd, lineStart, line };
      }
    }
    const end = this.#octets.length;
    return {
      boundary: -1,
      closing: true,
      bodyEnd: end,
      lineStart: end,
      line: this.#line,
    };
  }

  #passLine(): void {
    const end = this.#octets.length;
    this.#position = lineEndOf(this.#octets, this.#position, end);
    if (this.#octets[this.#position - 1] === LF) this.#line++;
  }

  #boundaryAt(start: number): number {
    const octets = this.#octets;
    if (octets[start] !== HYPHEN || octets[start + 1] !== HYPHEN) return -1;
    if (this.#ignoring) return -1;
    let found = -1;
    let length = 0;
    // Innermost first, so that of two equal boundaries the inner one wins.
    for (let level = this.#open.length - 1; level >= 0; level--) {
      const boundary = this.#open[level];
      if (boundary === undefined || boundary.length <= length) continue;
      if (boundary.every((octet, at) => octets[start + at] === octet)) {
        found = level;
        length = boundary.length;
      }
    }
    return found;
  }

  #isClosing(lineStart: number, level: number): boolean {
    const after = lineStart + (this.#open[level]?.length ?? 0);
    return this.#octets[after] === HYPHEN && this.#octets[after + 1] === HYPHEN;
  }

  #beforeLineEnd(lineStart: number): number {
    if (this.#octets[lineStart - 1] !== LF) return lineStart;
    return this.#octets[lineStart - 2] === CR ? lineStart - 2 : lineStart - 1;
  }
}

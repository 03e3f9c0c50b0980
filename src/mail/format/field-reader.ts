import type { OctetString } from "./octets.ts";

const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;
const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;

/**
 * Reads the value of a structured header field from left to right.
 *
 * RFC 5322 §3.2: white space, comments, quoted strings and words. It never goes
 * back, so every reader built on it takes time linear in the value. What is not
 * closed (a comment, a quoted string) ends with the value.
 */
export class FieldReader {
  readonly #text: OctetString;
  #position = 0;
  #comment: OctetString | null = null;

  /** The value must be unfolded. */
  constructor(text: OctetString) {
    this.#text = text;
  }

  /** Offset of the next character within the value. */
  get position(): number {
    return this.#position;
  }

  /** Whether everything was read. */
  get atEnd(): boolean {
    return this.#position >= this.#text.length;
  }

  /** The code of the next character, -1 at the end. */
  get next(): number {
    return this.atEnd ? -1 : this.#text.charCodeAt(this.#position);
  }

  /** The text of the comment passed last, without its parentheses; asking forgets it. */
  takeComment(): OctetString | null {
    const comment = this.#comment;
    this.#comment = null;
    return comment;
  }

  /** Passes one character. */
  advance(): void {
    this.#position++;
  }

  /** Passes the character if it is the one with this code, and says whether it was. */
  take(code: number): boolean {
    if (this.next !== code) return false;
    this.#position++;
    return true;
  }

  /** Passes white space and comments (CFWS) and says whether there were any. */
  skipSpace(): boolean {
    const start = this.#position;
    for (;;) {
      const next = this.next;
      if (next === SPACE || next === TAB) this.#position++;
      else if (next === OPEN) this.#comment = this.#readComment();
      else return this.#position > start;
    }
  }

  /** Reads as many characters as the test accepts; "" when the first is refused. */
  takeWhile(accepts: (code: number) => boolean): OctetString {
    const start = this.#position;
    while (!this.atEnd && accepts(this.next)) this.#position++;
    return this.#text.slice(start, this.#position);
  }

  /**
   * Reads the quoted string that begins here: its content, backslashes removed.
   *
   *     quoted-string = DQUOTE *([FWS] qcontent) [FWS] DQUOTE
   */
  quotedString(): OctetString {
    this.#position++;
    let content = "";
    let run = this.#position;
    while (!this.atEnd) {
      const code = this.next;
      if (code === QUOTE || code === BACKSLASH) {
        content += this.#text.slice(run, this.#position);
        this.#position++;
        run = this.#position;
        if (code === QUOTE) return content;
      }
      this.#position++;
    }
    return content + this.#text.slice(run);
  }

  #readComment(): OctetString {
    this.#position++;
    let content = "";
    let run = this.#position;
    let depth = 1;
    while (!this.atEnd) {
      const code = this.next;
      if (code === OPEN) depth++;
      if (code === CLOSE) depth--;
      if (depth === 0 || code === BACKSLASH) {
        content += this.#text.slice(run, this.#position);
        this.#position++;
        run = this.#position;
        if (depth === 0) return content;
      }
      this.#position++;
    }
    return content + this.#text.slice(run);
  }
}

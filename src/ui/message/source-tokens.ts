import { MessageLines } from "../../explain/message-tokens.ts";
import type { Token } from "../../explain/token.ts";
import { octetStringOf } from "../../mail/format/octets.ts";

const LF = 0x0a;

/** Lines beyond these are not gone through: nobody reads so far. */
const mostLines = 100_000;

interface ReadLine {
  readonly start: number;
  readonly tokens: readonly Token[];
}

/** The tokens of a message's lines, read from its beginning as far as asked. */
export class SourceTokens {
  readonly #octets: Uint8Array;
  readonly #reader = new MessageLines("message-octets");
  readonly #lines: ReadLine[] = [];
  #end = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  /** Those in a row of line `line`, from 1, placed in the row's octets. */
  tokensIn(
    line: number,
    { start, end }: { readonly start: number; readonly end: number },
  ): readonly Token[] {
    this.#readTo(line);
    const found = this.#lines[line - 1];
    if (found === undefined) return [];
    const shift = start - found.start;
    return found.tokens
      .map((each) => ({
        ...each,
        from: Math.max(0, each.from - shift),
        to: Math.min(end - start, each.to - shift),
      }))
      .filter(({ from, to }) => to > from);
  }

  #readTo(line: number): void {
    const octets = this.#octets;
    const last = Math.min(line, mostLines);
    while (this.#lines.length < last && this.#end < octets.length) {
      const start = this.#end;
      const feed = octets.indexOf(LF, start);
      this.#end = feed < 0 ? octets.length : feed + 1;
      const text = octetStringOf(octets, start, this.#end);
      const tokens = this.#reader.next(text.replace(/\r?\n$/, ""));
      this.#lines.push({ start, tokens });
    }
  }
}

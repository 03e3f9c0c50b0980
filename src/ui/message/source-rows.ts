import { octetStringOf } from "../../mail/format/octets.ts";
import type { BodyPart } from "../../mail/format/message-part.ts";
import { displayText } from "../ladder/display-text.ts";
import type { OctetRange } from "./part-rows.ts";

const LF = 0x0a;
const CR = 0x0d;

/** Most octets in a row; a longer line goes on in the next row. */
export const rowOctets = 400;

/** A row of the source: a line, or a piece of a long one. */
export interface SourceRow {
  /** The line's number from 1; null where the line began in an earlier row. */
  readonly line: number | null;
  /** Offset of the row's first octet in the message. */
  readonly start: number;
  /** Offset after the row, its line end included. */
  readonly end: number;
  /** What ends the line; null where it goes on, or the message ends. */
  readonly lineEnd: "CRLF" | "LF" | null;
  readonly lineEndChosen: boolean;
  /** The octets in three runs as they are shown, so that one range stands out. */
  readonly runs: readonly SourceRun[];
}

export interface SourceRun {
  readonly voice: "name" | "header" | "body";
  readonly chosen: boolean;
  readonly text: string;
}

/**
 * The source of a message in rows, each made when it comes into sight. Nothing
 * is decoded: no encoded word, no transfer encoding; what would be invisible has
 * a visible substitute.
 */
export class SourceRows {
  readonly #octets: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #lines: Uint32Array;
  /** Ascending, apart. */
  readonly #headers: readonly OctetRange[];

  constructor(octets: Uint8Array, structure: BodyPart) {
    this.#octets = octets;
    this.#headers = headersOf(structure);
    const starts: number[] = [];
    const lines: number[] = [];
    let line = 0;
    for (let start = 0; start < octets.length;) {
      line++;
      const feed = octets.indexOf(LF, start);
      const end = feed < 0 ? octets.length : feed + 1;
      for (let at = start; at < end; at = this.#rowEnd(at, end)) {
        starts.push(at);
        lines.push(line);
      }
      start = end;
    }
    this.#starts = Uint32Array.from(starts);
    this.#lines = Uint32Array.from(lines);
  }

  get length(): number {
    return this.#starts.length;
  }

  /** The row that holds an octet. */
  indexAt(offset: number): number {
    let low = 0;
    let high = Math.max(0, this.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Number of the line, from 1, that a row belongs to. */
  lineOf(index: number): number {
    return this.#lines[index] ?? 0;
  }

  row(index: number, chosen: OctetRange | null): SourceRow {
    const start = this.#starts[index] ?? 0;
    const end = this.#starts[index + 1] ?? this.#octets.length;
    const goesOn = index > 0 && this.#lines[index - 1] === this.#lines[index];
    const feed = this.#octets[end - 1] === LF;
    const whole = feed && end - 2 >= start && this.#octets[end - 2] === CR;
    const textEnd = end - (whole ? 2 : feed ? 1 : 0);
    return {
      line: goesOn ? null : (this.#lines[index] ?? 0),
      start,
      end,
      lineEnd: whole ? "CRLF" : feed ? "LF" : null,
      lineEndChosen:
        chosen !== null && chosen.start <= textEnd && chosen.end >= end,
      runs: this.#runs(start, textEnd, goesOn, chosen),
    };
  }

  #runs(
    start: number,
    end: number,
    goesOn: boolean,
    chosen: OctetRange | null,
  ): readonly SourceRun[] {
    const text = octetStringOf(this.#octets, start, end);
    const inHeader = this.#isHeader(start);
    const nameEnd =
      inHeader && !goesOn
        ? start + (/^[!-9;-~]+:/.exec(text)?.[0].length ?? 0)
        : start;
    const cuts = [
      start,
      nameEnd,
      chosen?.start ?? start,
      chosen?.end ?? end,
      end,
    ]
      .filter((at) => at >= start && at <= end)
      .sort((a, b) => a - b);
    const runs: SourceRun[] = [];
    for (const [index, from] of cuts.entries()) {
      const to = cuts[index + 1] ?? from;
      if (to === from) continue;
      runs.push({
        voice: from < nameEnd ? "name" : inHeader ? "header" : "body",
        chosen: chosen !== null && from >= chosen.start && to <= chosen.end,
        text: displayText(text.slice(from - start, to - start)),
      });
    }
    return runs;
  }

  #isHeader(offset: number): boolean {
    let low = 0;
    let high = this.#headers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#headers[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = this.#headers[low];
    return found !== undefined && found.start <= offset;
  }

  /** Where a row ends: with its line, else at its limit but within no character and no CRLF. */
  #rowEnd(start: number, lineEnd: number): number {
    const limit = start + rowOctets;
    if (limit + 1 >= lineEnd) return lineEnd;
    let end = limit;
    while (end > limit - 3 && ((this.#octets[end] ?? 0) & 0xc0) === 0x80) end--;
    return end;
  }
}

function headersOf(part: BodyPart): readonly OctetRange[] {
  const found: OctetRange[] = [];
  const walk = ({ headerStart, bodyStart, parts, message }: BodyPart) => {
    if (bodyStart > headerStart) {
      found.push({ start: headerStart, end: bodyStart });
    }
    if (message !== null) walk(message);
    parts.forEach(walk);
  };
  walk(part);
  return found;
}

import { RowList } from "./row-list.ts";
import { blockOf, type RowBlock } from "./row-block.ts";
import type { WireLine } from "./wire-line.ts";

/** The rows of lines, given which folds the reader has opened. */
export function rowsOf(
  lines: readonly WireLine[],
  opened: ReadonlySet<string>,
): RowList {
  return new RowReader().over(lines, opened);
}

/** Reads the rows of lines that mostly grow; what hasn't changed is kept. */
export class RowReader {
  #lines: readonly WireLine[] = [];
  #opened = "";
  #blocks: readonly RowBlock[] = [];
  /** Number of the block that a line's row is in, by its `seq`; those of opened runs aren't here. */
  readonly #blockOf = new Map<number, number>();

  over(lines: readonly WireLine[], opened: ReadonlySet<string>): RowList {
    const openedNow = [...opened].join(" ");
    const same =
      openedNow === this.#opened ? firstDifference(this.#lines, lines) : 0;
    const kept = this.#blocksBefore(same);
    const blocks = this.#blocks.slice(0, kept);
    const last = blocks.at(-1);
    let line = last === undefined ? 0 : last.line + last.lines;
    let row = last === undefined ? 0 : last.row + last.length;
    while (line < lines.length) {
      const end = runEnd(lines, line);
      const block = blockOf(lines, { line, end, row }, opened);
      for (const { line: told } of block.made ?? []) {
        const { seq } = told;
        if (!this.#blockOf.has(seq)) this.#blockOf.set(seq, blocks.length);
      }
      blocks.push(block);
      row += block.length;
      line = end;
    }
    this.#lines = lines;
    this.#opened = openedNow;
    this.#blocks = blocks;
    return new RowList(blocks, this.#blockOf);
  }

  /** How many blocks a difference from a line on leaves as they were; forgets the others. */
  #blocksBefore(line: number): number {
    let kept = this.#blocks.length;
    for (; kept > 0; kept--) {
      const block = this.#blocks[kept - 1];
      // The run may go on further than it did.
      if (block !== undefined && block.line + block.lines < line) break;
      for (const { line: told } of block?.made ?? []) {
        if (this.#blockOf.get(told.seq) === kept - 1) {
          this.#blockOf.delete(told.seq);
        }
      }
    }
    return kept;
  }
}

/** Index of the first line that isn't the same in both. */
function firstDifference(
  before: readonly WireLine[],
  now: readonly WireLine[],
): number {
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before[same] === now[same]) same++;
  return same;
}

/** Where the run of like server lines that begins at `start` ends. */
function runEnd(lines: readonly WireLine[], start: number): number {
  const first = lines[start];
  let end = start + 1;
  if (first?.kind !== "untagged") return end;
  while (isLike(first, lines[end])) end++;
  return end;
}

function isLike(line: WireLine, other: WireLine | undefined): boolean {
  return (
    other?.kind === line.kind &&
    other.name === line.name &&
    other.exchange?.start === line.exchange?.start &&
    other.session === line.session &&
    other.unsolicited === line.unsolicited
  );
}

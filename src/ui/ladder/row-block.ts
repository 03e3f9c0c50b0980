import { headRow, longestRun, pushLine, rowCountOf, type Row } from "./rows.ts";
import type { WireLine } from "./wire-line.ts";

/** Rows of one or more lines that stand together. */
export interface RowBlock {
  /** Index of its first line among all, and how many there are. */
  readonly line: number;
  readonly lines: number;
  /** Index of its first row among all, and how many there are. */
  readonly row: number;
  readonly length: number;
  /** Its rows when all of them have been made, else null. */
  readonly made: readonly Row[] | null;
  /** True when each row is one line of text, as high as any other. */
  readonly even: boolean;
  /** A row by its place here, from 0. */
  at(offset: number): Row | undefined;
  /** Where the first row of a line is; -1 when it isn't here. */
  offsetOfLine(seq: number): number;
  /** Where the row of a line with this key is; -1 when it isn't here. */
  offsetOf(key: string, seq: number): number;
}

/** Where a block begins, and where its lines end. */
interface Extent {
  readonly line: number;
  readonly end: number;
  readonly row: number;
}

/** The rows of lines that belong together, given which folds are open. */
export function blockOf(
  lines: readonly WireLine[],
  extent: Extent,
  opened: ReadonlySet<string>,
): RowBlock {
  const { line, end } = extent;
  const first = end - line > longestRun ? lines[line + shownFirst] : undefined;
  if (first === undefined) {
    const rows: Row[] = [];
    for (let at = line; at < end; at++) push(rows, lines[at], opened);
    return new MadeRows(extent, rows);
  }
  const fold: Row = {
    kind: "fold",
    key: `run ${first.seq}`,
    line: first,
    count: end - line - shownFirst - 1,
    of: "lines",
    open: opened.has(`run ${first.seq}`),
  };
  if (fold.open) return new OpenRun(lines, extent, fold, opened);
  const rows: Row[] = [];
  for (let at = line; at < line + shownFirst; at++) {
    push(rows, lines[at], opened);
  }
  rows.push(fold);
  push(rows, lines[end - 1], opened);
  return new MadeRows(extent, rows);
}

/** So many lines of a folded run are shown before the fold; one is behind it. */
const shownFirst = 2;

function push(
  rows: Row[],
  line: WireLine | undefined,
  opened: ReadonlySet<string>,
): void {
  if (line !== undefined) pushLine(rows, line, opened);
}

/** Rows that have been made at once, since they are few. */
class MadeRows implements RowBlock {
  readonly line: number;
  readonly lines: number;
  readonly row: number;
  readonly even = false;
  readonly made: readonly Row[];

  constructor({ line, end, row }: Extent, rows: readonly Row[]) {
    this.line = line;
    this.lines = end - line;
    this.row = row;
    this.made = rows;
  }

  get length(): number {
    return this.made.length;
  }

  at(offset: number): Row | undefined {
    return this.made[offset];
  }

  offsetOfLine(seq: number): number {
    return this.made.findIndex(({ line }) => line.seq === seq);
  }

  offsetOf(key: string): number {
    return this.made.findIndex((row) => row.key === key);
  }
}

/** A run whose fold is open: there may be tens of thousands, so rows are made when asked for. */
class OpenRun implements RowBlock {
  readonly line: number;
  readonly lines: number;
  readonly row: number;
  readonly length: number;
  readonly made = null;
  readonly #all: readonly WireLine[];
  readonly #fold: Row;
  readonly #opened: ReadonlySet<string>;
  /** Where each line's rows begin, when lines have more than one. */
  readonly #starts: Uint32Array | null;
  readonly #rows = new WeakMap<WireLine, readonly Row[]>();

  constructor(
    all: readonly WireLine[],
    { line, end, row }: Extent,
    fold: Row,
    opened: ReadonlySet<string>,
  ) {
    this.#all = all;
    this.line = line;
    this.lines = end - line;
    this.row = row;
    this.#fold = fold;
    this.#opened = opened;
    this.#starts = this.#findStarts();
    this.length = this.#startOf(this.lines);
  }

  get even(): boolean {
    return this.#starts === null;
  }

  at(offset: number): Row | undefined {
    if (offset === this.#startOf(shownFirst) - 1) return this.#fold;
    const place = this.#placeAt(offset);
    const line = this.#all[this.line + place];
    if (line === undefined || place >= this.lines) return undefined;
    return this.#starts === null
      ? headRow(line)
      : this.#rowsOf(line)[offset - this.#startOf(place)];
  }

  offsetOfLine(seq: number): number {
    const place = this.#placeOf(seq);
    return place < 0 ? -1 : this.#startOf(place);
  }

  offsetOf(key: string, seq: number): number {
    if (key === this.#fold.key) return this.#startOf(shownFirst) - 1;
    const place = this.#placeOf(seq);
    if (place < 0) return -1;
    for (let at = this.#startOf(place); at < this.length; at++) {
      const row = this.at(at);
      if (row?.key === key) return at;
      if (row?.line.seq !== seq) return -1;
    }
    return -1;
  }

  /** Where the rows of its lines begin, that of the fold among them. */
  #findStarts(): Uint32Array | null {
    const { line, lines } = this;
    let at = 0;
    while (at < lines && (this.#all[line + at]?.body ?? null) === null) at++;
    if (at === lines) return null;
    const starts = new Uint32Array(lines + 1);
    let start = 0;
    for (let place = 0; place < lines; place++) {
      if (place === shownFirst) start++;
      starts[place] = start;
      const each = this.#all[line + place];
      if (each !== undefined) start += rowCountOf(each, this.#opened);
    }
    starts[lines] = start;
    return starts;
  }

  /** The rows of one line, which are the same whenever they are asked for. */
  #rowsOf(line: WireLine): readonly Row[] {
    const known = this.#rows.get(line);
    if (known !== undefined) return known;
    const rows: Row[] = [];
    pushLine(rows, line, this.#opened);
    this.#rows.set(line, rows);
    return rows;
  }

  /** Where the rows of the line at a place begin. */
  #startOf(place: number): number {
    return this.#starts === null
      ? place + (place < shownFirst ? 0 : 1)
      : (this.#starts[place] ?? this.length);
  }

  /** The place of the line that has the row at an offset. */
  #placeAt(offset: number): number {
    if (this.#starts === null) return offset - (offset < shownFirst ? 0 : 1);
    return lastBefore(this.lines, (place) => this.#startOf(place) <= offset);
  }

  /** The place of a line; -1 when it isn't here. They are in the order of `seq`. */
  #placeOf(seq: number): number {
    const at = (place: number) => this.#all[this.line + place]?.seq ?? Infinity;
    const place = lastBefore(this.lines, (each) => at(each) <= seq);
    return at(place) === seq ? place : -1;
  }
}

/** The last of so many places for which something holds, as it does for all before it. */
export function lastBefore(
  count: number,
  holds: (place: number) => boolean,
): number {
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

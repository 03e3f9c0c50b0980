import type { OctetString } from "../../mail/format/octets.ts";
import { displayText, columnsOf } from "./display-text.ts";
import type { WireLine } from "./wire-line.ts";

/** A run of more like lines than this is folded. */
export const longestRun = 12;

/** What the ladder lists: a line, a further line of a response, or a fold. */
export type Row =
  | { readonly kind: "line"; readonly key: string; readonly line: WireLine }
  | {
      /** A further line of what came in several lines. */
      readonly kind: "data";
      readonly key: string;
      readonly line: WireLine;
      /** Which of its lines, from 0. */
      readonly index: number;
    }
  | {
      /** Like lines, or further lines, shown as one. */
      readonly kind: "fold";
      readonly key: string;
      readonly line: WireLine;
      readonly count: number;
      readonly of: "lines" | "data";
      readonly open: boolean;
    };

/** The rows of lines, given which folds the reader has opened. */
export function rowsOf(
  lines: readonly WireLine[],
  opened: ReadonlySet<string>,
): readonly Row[] {
  return new RowReader().over(lines, opened);
}

/** Reads the rows of lines that mostly grow; what hasn't changed is kept. */
export class RowReader {
  #lines: readonly WireLine[] = [];
  #opened = "";
  #rows: readonly Row[] = [];
  /** Where each run of lines begins in `lines`, and in `rows`. */
  readonly #starts: { readonly line: number; readonly row: number }[] = [];
  /** How many rows were kept the last time. */
  kept = 0;

  over(
    lines: readonly WireLine[],
    opened: ReadonlySet<string>,
  ): readonly Row[] {
    const openedNow = [...opened].join(" ");
    const same =
      openedNow === this.#opened ? firstDifference(this.#lines, lines) : 0;
    const kept = this.#startBefore(same);
    const rows = this.#rows.slice(0, kept.row);
    for (let start = kept.line; start < lines.length;) {
      const end = runEnd(lines, start);
      this.#starts.push({ line: start, row: rows.length });
      if (end - start > longestRun) {
        pushRun(rows, lines.slice(start, end), opened);
      } else {
        for (const line of lines.slice(start, end)) {
          pushLine(rows, line, opened);
        }
      }
      start = end;
    }
    this.#lines = lines;
    this.#opened = openedNow;
    this.#rows = rows;
    this.kept = kept.row;
    return rows;
  }

  /** Forgets the runs that a line may belong to, and gives where they began. */
  #startBefore(line: number): { readonly line: number; readonly row: number } {
    let begin = { line: 0, row: 0 };
    for (;;) {
      const last = this.#starts.pop();
      if (last === undefined) return begin;
      begin = last;
      if (last.line < line) return begin;
    }
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

/** The octets of a row that shows protocol text, without the end of the line. */
export function rowOctets(row: Row): OctetString {
  return row.kind === "data"
    ? (row.line.body?.line(row.index) ?? row.line.octets)
    : row.line.octets;
}

/** The text of a row that shows protocol text. */
export function rowText(row: Row): string {
  if (row.kind === "line") return row.line.text;
  if (row.kind === "fold") return "";
  return row.line.body === null
    ? row.line.text
    : displayText(row.line.body.line(row.index));
}

/** How many lines of text a row takes, given how many columns fit. */
export function textLinesOf(row: Row, columns: number): number {
  if (row.kind === "fold" || !Number.isFinite(columns)) return 1;
  const width = columnsOf(rowText(row));
  if (width <= columns) return 1;
  const indented = Math.max(1, columns - hangingIndent);
  return 1 + Math.ceil((width - columns) / indented);
}

/** Columns by which a wrapped line's rest is set in. */
export const hangingIndent = 2;

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

const headRows = new WeakMap<WireLine, Row>();

/** The row of a line itself: the same for the same line. */
function headRow(line: WireLine): Row {
  let row = headRows.get(line);
  if (row === undefined) {
    row = { kind: "line", key: `line ${line.seq}`, line };
    headRows.set(line, row);
  }
  return row;
}

/** Two lines, the rest as one, and the last. */
function pushRun(
  rows: Row[],
  run: readonly WireLine[],
  opened: ReadonlySet<string>,
): void {
  const hidden = run.slice(2, -1);
  for (const line of run.slice(0, 2)) pushLine(rows, line, opened);
  const [first] = hidden;
  if (first !== undefined) {
    const key = `run ${first.seq}`;
    const open = opened.has(key);
    const count = hidden.length;
    rows.push({ kind: "fold", key, line: first, count, of: "lines", open });
    if (open) for (const line of hidden) pushLine(rows, line, opened);
  }
  for (const line of run.slice(-1)) pushLine(rows, line, opened);
}

function pushLine(
  rows: Row[],
  line: WireLine,
  opened: ReadonlySet<string>,
): void {
  const headed = line.kind !== "data";
  if (headed) rows.push(headRow(line));
  const first = headed ? 1 : 0;
  const count = (line.body?.count ?? 1) - first;
  if (count < 1) return;
  const key = `data ${line.seq}`;
  const short = count <= longestRun;
  const open = short || opened.has(key);
  if (!short) rows.push({ kind: "fold", key, line, count, of: "data", open });
  for (let index = first; open && index < first + count; index++) {
    rows.push({ kind: "data", key: `${key} ${index}`, line, index });
  }
}

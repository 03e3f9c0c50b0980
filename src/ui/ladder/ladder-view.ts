import { bracketsOf, mostLanes, type Bracket } from "./brackets.ts";
import type { LadderColumns } from "./columns.ts";
import {
  dataHeight,
  furtherHeight,
  rowHeight,
  rowOffsets,
  type RowOffsets,
} from "./row-offsets.ts";
import { rowText, rowsOf, textLinesOf, type Row } from "./rows.ts";
import { columnsOf } from "./display-text.ts";
import type { WireLine } from "./wire-line.ts";

/** One connection's part of the ladder: where its lifelines begin and end. */
export interface Lifeline {
  readonly session: number;
  /** Index of its first row, and of the row behind its last. */
  readonly first: number;
  readonly end: number;
}

/** Everything that the ladder draws, before it is placed. */
export interface LadderView {
  readonly rows: readonly Row[];
  readonly brackets: readonly Bracket[];
  readonly lifelines: readonly Lifeline[];
  /** Lane of each command's bracket, by its first line. */
  readonly laneOf: ReadonlyMap<number, number>;
  /** Lanes to leave room for. */
  readonly lanes: number;
  /** Index of the row of a line by its `seq`. */
  readonly rowOfLine: ReadonlyMap<number, number>;
}

/** The ladder of one device's lines, in the order in which it sent or saw them. */
export function ladderView(
  lines: readonly WireLine[],
  tagged: boolean,
  opened: ReadonlySet<string>,
): LadderView {
  const rows = rowsOf(lines, opened);
  const brackets = tagged ? bracketsOf(lines) : [];
  const deepest = brackets.reduce((most, { lane }) => Math.max(most, lane), 1);
  const rowOfLine = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    if (!rowOfLine.has(row.line.seq)) rowOfLine.set(row.line.seq, index);
  }
  return {
    rows,
    brackets,
    lifelines: lifelinesOf(rows),
    laneOf: new Map(brackets.map(({ from, lane }) => [from, lane])),
    lanes: tagged ? Math.min(mostLanes, deepest + 1) : 0,
    rowOfLine,
  };
}

function lifelinesOf(rows: readonly Row[]): readonly Lifeline[] {
  const lifelines: Lifeline[] = [];
  for (const [index, { line }] of rows.entries()) {
    const last = lifelines.at(-1);
    if (last?.session === line.session) {
      lifelines[lifelines.length - 1] = { ...last, end: index + 1 };
    } else {
      const { session } = line;
      lifelines.push({ session, first: index, end: index + 1 });
    }
  }
  return lifelines;
}

/**
 * The brackets to draw for rows from `first` up to, not including, `end`:
 * those that begin or end there, and of those that pass through one in each lane.
 */
export function bracketsInSight(
  { brackets, rowOfLine }: Pick<LadderView, "brackets" | "rowOfLine">,
  first: number,
  end: number,
): readonly Bracket[] {
  const passing = new Set<number>();
  return brackets.filter(({ from, to, lane }) => {
    const start = rowOfLine.get(from) ?? 0;
    const stop = to === null ? Infinity : (rowOfLine.get(to) ?? Infinity);
    if (start >= end || stop < first) return false;
    if (start >= first || stop < end) return true;
    if (passing.has(lane)) return false;
    passing.add(lane);
    return true;
  });
}

/** Columns that a remark behind the text takes, as an icon. */
const remarkColumns = 3;
/** The same for a note, where there is no room for its words. */
const noteColumns = 5;

/** How many columns a row's text has room for. */
export function roomOf(row: Row, columns: LadderColumns): number {
  const { side, refused, unsolicited, heard } = row.line;
  const room =
    side === "client" ? columns.clientColumns : columns.serverColumns;
  if (heard !== null) {
    return room - (columns.timeEnd > 0 ? heard.columns : noteColumns);
  }
  return refused || unsolicited ? room - remarkColumns : room;
}

/** Whether a row's text is longer than its room. */
export function isLong(row: Row, columns: LadderColumns): boolean {
  return columnsOf(rowText(row)) > roomOf(row, columns);
}

/** Where the rows stand, when all of them are wrapped or only the opened ones. */
export function placedRows(
  rows: readonly Row[],
  columns: LadderColumns,
  isWrapped: (row: Row) => boolean,
): RowOffsets {
  return rowOffsets(
    rows.map((row) => {
      const room = isWrapped(row) ? roomOf(row, columns) : Infinity;
      const further = (textLinesOf(row, room) - 1) * furtherHeight;
      return (row.kind === "data" ? dataHeight : rowHeight) + further;
    }),
  );
}

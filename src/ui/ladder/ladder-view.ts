import { bracketsOf, mostLanes, type Bracket } from "./brackets.ts";
import type { LadderColumns } from "./columns.ts";
import { rowOffsets, type RowHeights, type RowOffsets } from "./row-offsets.ts";
import { RowReader, rowText, textLinesOf, type Row } from "./rows.ts";
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
  return new LadderReader().over(lines, tagged, opened);
}

/** Makes the ladder of lines that mostly grow; what hasn't changed is kept. */
export class LadderReader {
  readonly #reader = new RowReader();
  readonly #rowOfLine = new Map<number, number>();
  #rows: readonly Row[] = [];

  over(
    lines: readonly WireLine[],
    tagged: boolean,
    opened: ReadonlySet<string>,
  ): LadderView {
    const rows = this.#reader.over(lines, opened);
    const rowOfLine = this.#findLines(rows);
    const brackets = tagged ? bracketsOf(lines) : [];
    const deepest = brackets.reduce(
      (most, { lane }) => Math.max(most, lane),
      1,
    );
    return {
      rows,
      brackets,
      lifelines: lifelinesOf(rows),
      laneOf: new Map(brackets.map(({ from, lane }) => [from, lane])),
      lanes: tagged ? Math.min(mostLanes, deepest + 1) : 0,
      rowOfLine,
    };
  }

  #findLines(rows: readonly Row[]): ReadonlyMap<number, number> {
    const places = this.#rowOfLine;
    const { kept } = this.#reader;
    for (let index = kept; index < this.#rows.length; index++) {
      const seq = this.#rows[index]?.line.seq ?? -1;
      if ((places.get(seq) ?? -1) >= kept) places.delete(seq);
    }
    for (let index = kept; index < rows.length; index++) {
      const seq = rows[index]?.line.seq ?? -1;
      if (!places.has(seq)) places.set(seq, index);
    }
    this.#rows = rows;
    return places;
  }
}

function lifelinesOf(rows: readonly Row[]): readonly Lifeline[] {
  const lifelines: Lifeline[] = [];
  let first = 0;
  for (let index = 1; index <= rows.length; index++) {
    const session = rows[first]?.line.session ?? 0;
    if (rows[index]?.line.session === session) continue;
    lifelines.push({ session, first, end: index });
    first = index;
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
  heights: RowHeights,
): RowOffsets {
  return rowOffsets(
    rows.map((row) => {
      const isContent = row.kind === "data" || row.line.kind === "literal";
      const height = isContent ? heights.data : heights.row;
      if (!isWrapped(row)) return height;
      const lines = textLinesOf(row, roomOf(row, columns));
      return height + (lines - 1) * heights.further;
    }),
  );
}

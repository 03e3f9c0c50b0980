import { bracketsOf, mostLanes, type Bracket } from "./brackets.ts";
import type { LadderColumns } from "./columns.ts";
import type { RowHeights, RowOffsets } from "./row-offsets.ts";
import type { RowList } from "./row-list.ts";
import { RowReader } from "./row-reader.ts";
import { rowText, textLinesOf, type Row } from "./rows.ts";
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
  readonly rows: RowList;
  readonly brackets: readonly Bracket[];
  readonly lifelines: readonly Lifeline[];
  /** Lane of each command's bracket, by its first line. */
  readonly laneOf: ReadonlyMap<number, number>;
  /** Lanes to leave room for. */
  readonly lanes: number;
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

  over(
    lines: readonly WireLine[],
    tagged: boolean,
    opened: ReadonlySet<string>,
  ): LadderView {
    const rows = this.#reader.over(lines, opened);
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
    };
  }
}

function lifelinesOf({ blocks, length }: RowList): readonly Lifeline[] {
  const lifelines: Lifeline[] = [];
  let session: number | null = null;
  let first = 0;
  // All lines of a block are of one connection.
  for (const block of blocks) {
    const own = block.at(0)?.line.session ?? 0;
    if (session !== null && own !== session) {
      lifelines.push({ session, first, end: block.row });
      first = block.row;
    }
    session = own;
  }
  if (session !== null) lifelines.push({ session, first, end: length });
  return lifelines;
}

/**
 * The brackets to draw for rows from `first` up to, not including, `end`:
 * those that begin or end there, and of those that pass through one in each lane.
 */
export function bracketsInSight(
  { brackets, rows }: Pick<LadderView, "brackets" | "rows">,
  first: number,
  end: number,
): readonly Bracket[] {
  const passing = new Set<number>();
  return brackets.filter(({ from, to, lane }) => {
    const start = rows.indexOfLine(from) ?? 0;
    const stop = to === null ? Infinity : (rows.indexOfLine(to) ?? Infinity);
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
  const { side, refused, unsolicited, firstSecret, heard } = row.line;
  const room =
    side === "client" ? columns.clientColumns : columns.serverColumns;
  if (heard !== null) {
    return room - (columns.timeEnd > 0 ? heard.columns : noteColumns);
  }
  return refused || unsolicited || firstSecret ? room - remarkColumns : room;
}

/** Whether a row's text is longer than its room. */
export function isLong(row: Row, columns: LadderColumns): boolean {
  return columnsOf(rowText(row)) > roomOf(row, columns);
}

/** Which rows are wrapped; the others are cut off. */
export interface Wrapping {
  /** Lines of text up to which a row is wrapped by itself; 1 for none. */
  readonly upTo: number;
  /** Keys of those that are wrapped however long they are. */
  readonly keys: ReadonlySet<string>;
}

/** Lines of text that a row may take on a phone; more would leave nothing else in sight. */
const mostByItself = 5;

/** Which rows are wrapped where the reader has opened some; none as octets. */
export function wrappingOf(
  narrow: boolean,
  raw: boolean,
  opened: Iterable<string>,
): Wrapping {
  return {
    upTo: narrow && !raw ? mostByItself : 1,
    keys: new Set(raw ? [] : opened),
  };
}

/** Whether a row's text may take more than one line. */
export function isWrapped(
  row: Row,
  columns: LadderColumns,
  { upTo, keys }: Wrapping,
): boolean {
  return (
    keys.has(row.key) ||
    (upTo > 1 && textLinesOf(row, roomOf(row, columns)) <= upTo)
  );
}

/** Where the rows stand. */
export function placedRows(
  rows: RowList,
  columns: LadderColumns,
  wrapped: Wrapping,
  heights: RowHeights,
): RowOffsets {
  const heightOf = (row: Row | undefined): number => {
    if (row === undefined) return heights.row;
    const isContent = row.kind === "data" || row.line.kind === "literal";
    const height = isContent ? heights.data : heights.row;
    if (!isWrapped(row, columns, wrapped)) return height;
    const lines = textLinesOf(row, roomOf(row, columns));
    return height + (lines - 1) * heights.further;
  };
  const tops = new Float64Array(rows.length + 1);
  let height = 0;
  for (const block of rows.blocks) {
    const usual = block.even && wrapped.upTo === 1;
    const others = new Set(
      usual ? [...wrapped.keys].map((key) => rows.indexOf(key)) : [],
    );
    for (let offset = 0; offset < block.length; offset++) {
      const index = block.row + offset;
      tops[index] = height;
      height +=
        usual && !others.has(index) ? heights.row : heightOf(block.at(offset));
    }
  }
  tops[rows.length] = height;
  return { tops, height };
}

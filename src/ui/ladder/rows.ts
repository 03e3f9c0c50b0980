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

const headRows = new WeakMap<WireLine, Row>();

/** The row of a line itself: the same for the same line. */
export function headRow(line: WireLine): Row {
  let row = headRows.get(line);
  if (row === undefined) {
    row = { kind: "line", key: `line ${line.seq}`, line };
    headRows.set(line, row);
  }
  return row;
}

/** Which rows a line has besides its own. */
function furtherOf(line: WireLine, opened: ReadonlySet<string>) {
  const first = line.kind === "data" ? 0 : 1;
  const count = (line.body?.count ?? 1) - first;
  const folded = count > longestRun;
  const open = !folded || opened.has(`data ${line.seq}`);
  return { first, count, folded, open };
}

/** How many rows a line has, its own and those of its further lines. */
export function rowCountOf(
  line: WireLine,
  opened: ReadonlySet<string>,
): number {
  const { first, count, folded, open } = furtherOf(line, opened);
  return first + (folded ? 1 : 0) + (open ? count : 0);
}

/** Adds the rows of a line: its own, and those of its further lines. */
export function pushLine(
  rows: Row[],
  line: WireLine,
  opened: ReadonlySet<string>,
): void {
  const { first, count, folded, open } = furtherOf(line, opened);
  if (first > 0) rows.push(headRow(line));
  const key = `data ${line.seq}`;
  if (folded) rows.push({ kind: "fold", key, line, count, of: "data", open });
  for (let index = first; open && index < first + count; index++) {
    rows.push({ kind: "data", key: `${key} ${index}`, line, index });
  }
}

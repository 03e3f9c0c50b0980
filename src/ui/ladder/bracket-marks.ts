import { arrowOf } from "./arrows.ts";
import type { Bracket } from "./brackets.ts";
import type { LadderColumns } from "./columns.ts";
import { bracketsInSight, type LadderView } from "./ladder-view.ts";
import type { RowOffsets } from "./row-offsets.ts";
import { tagGlyph } from "./tag-slot.ts";

/** A command's bracket as it is drawn. */
export interface BracketMark {
  /** `seq` of its first line. */
  readonly from: number;
  /** Null where something else draws it, or it has no room of its own. */
  readonly path: string | null;
  readonly open: boolean;
  readonly closing: boolean;
  /** A CSS colour. */
  readonly colour: string;
  /** Shape of its tag, and where that stands. */
  readonly glyph: string;
  readonly x: number;
  readonly y: number;
  /** True while its first line is on its way. */
  readonly dropping: boolean;
  /** Which lane it shares with others, if it does; else 0. */
  readonly shared: number;
}

/** The vertical line of one side, for as long as a connection lasts. */
export interface LifelineMark {
  readonly key: string;
  readonly path: string;
}

/** What the rows in sight are drawn with, in px. */
export interface Drawing {
  readonly view: LadderView;
  readonly offsets: RowOffsets;
  readonly columns: LadderColumns;
  readonly first: number;
  readonly end: number;
  /** Height of all that is drawn. */
  readonly height: number;
  /** True when the last lifelines go on. */
  readonly connected: boolean;
}

/** Whether a lane has no room of its own. */
export function isCollapsed(columns: LadderColumns, lane: number): boolean {
  return lane > 0 && columns.lane(lane) === columns.lane(lane - 1);
}

/** `motion` says what has just landed or is on its way, and whether open brackets are drawn by it. */
export function bracketMarks(
  { view, offsets, columns, first, end, height }: Drawing,
  motion: {
    readonly inFlight: ReadonlySet<number>;
    readonly landed: number | null;
    readonly drifting: boolean;
  },
): readonly BracketMark[] {
  const at = (seq: number) => arrowOf(offsets, view.rows.indexOfLine(seq) ?? 0);
  const pathOf = ({ lane, from, to }: Bracket): string => {
    const x = columns.lane(lane);
    const start = `M${x} ${at(from)}`;
    if (to === null) return `${start}V${height}`;
    const y = at(to);
    return `${start}V${y - 6}Q${x} ${y} ${x + 6} ${y}H${columns.client}`;
  };
  return bracketsInSight(view, first, end).map((bracket) => {
    const { lane, from, to, exchange } = bracket;
    const collapsed = isCollapsed(columns, lane);
    const drawn = !collapsed && (to !== null || !motion.drifting);
    return {
      from,
      path: drawn ? pathOf(bracket) : null,
      open: to === null,
      closing: to !== null && to === motion.landed,
      colour: `var(--tag-${exchange.slot})`,
      glyph: tagGlyph(exchange.slot),
      x: columns.lane(collapsed ? 0 : lane),
      y: at(from),
      dropping: motion.inFlight.has(from),
      shared: collapsed ? lane : 0,
    };
  });
}

/** Both sides of each connection in sight; a line across ends one that is over. */
export function lifelineMarks({
  view,
  offsets,
  columns,
  first,
  end,
  height,
  connected,
}: Drawing): readonly LifelineMark[] {
  const topOf = (index: number) => offsets.tops[index] ?? offsets.height;
  return view.lifelines
    .filter((line) => line.first < end && line.end >= first)
    .flatMap((line) => {
      const ended = !connected || line.end < view.rows.length;
      const to = ended ? topOf(line.end) : height;
      return [columns.client, columns.server].map((x) => ({
        key: `${line.session} ${x}`,
        path:
          `M${x} ${topOf(line.first)}V${to}` +
          (ended ? `M${x - 6} ${to - 1}H${x + 6}` : ""),
      }));
    });
}

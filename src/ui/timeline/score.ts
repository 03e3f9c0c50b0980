import { scalePoint } from "d3-scale";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { Stop } from "../state/playhead.ts";
import { failedStatus } from "../ladder/brackets.ts";
import type { WireLine } from "../ladder/wire-line.ts";

/** One line of the wire on the score. */
export interface ScoreMark {
  /** From 1: how many lines are shown once this one is. */
  readonly position: number;
  /** Client events stand above the line, server ones below. */
  readonly side: "client" | "server";
  /** `command` has a glyph, `completion` a thick stem. */
  readonly weight: "command" | "completion" | "light";
  /** Look of the tag, 1 to 8; null for what belongs to no command. */
  readonly slot: number | null;
  readonly failed: boolean;
}

/** A top-level state for as long as it lasted. */
export interface ScoreBand {
  readonly state: string;
  /** Positions between which it stands. */
  readonly from: number;
  readonly to: number;
}

/** A mark for each line, in order. */
export function scoreMarks(lines: readonly WireLine[]): readonly ScoreMark[] {
  return lines.map(({ side, kind, exchange, refused, status }, index) => ({
    position: index + 1,
    side: side === "client" ? "client" : "server",
    weight: kind === "command" || kind === "completion" ? kind : "light",
    slot: exchange?.slot ?? null,
    failed: refused || failedStatus(status),
  }));
}

/** The states that a device went through, over the positions of its lines. */
export function scoreBands(
  trace: readonly TraceEvent[],
  device: string,
  stops: readonly Stop[],
): readonly ScoreBand[] {
  const bands: ScoreBand[] = [];
  let position = 0;
  for (const [index, event] of trace.entries()) {
    while ((stops[position]?.playhead ?? Infinity) <= index) position++;
    if (event.connection !== device || event.kind !== "state.changed") continue;
    const [state = ""] = event.to;
    const last = bands.at(-1);
    if (last?.state === state) continue;
    // The line that shows a change is the one whose playhead lies behind it.
    const from = Math.min(position + 1, stops.length);
    if (last !== undefined) bands[bands.length - 1] = { ...last, to: from };
    bands.push({ state, from, to: stops.length });
  }
  return bands.filter(({ from, to }) => to >= from);
}

/** Room in px at either end of the score, for the playhead. */
const margin = 10;

/** Where positions from 0 to `count` stand on a score of some width in px. */
export function scoreScale(
  count: number,
  width: number,
): { x(position: number): number; positionAt(x: number): number } {
  const positions = Array.from({ length: Math.max(1, count) + 1 }, (_, i) => i);
  const scale = scalePoint<number>()
    .domain(positions)
    .range([margin, Math.max(margin + 1, width - margin)]);
  const within = (position: number): number =>
    Math.max(0, Math.min(positions.length - 1, position));
  return {
    x: (position) => scale(within(position)) ?? margin,
    positionAt: (x) => within(Math.round((x - margin) / scale.step())),
  };
}

/** A label cut to fit a width in px, with a dot in place of the rest; nothing where little fits. */
export function shortened(label: string, width: number): string {
  const letters = Math.floor(width / 6.2);
  if (letters < 4) return "";
  return label.length <= letters
    ? label
    : `${label.slice(0, letters - 1).trimEnd()}.`;
}

/** The marks that can be told apart: one for every `apart` px on each side. */
export function thinned(
  marks: readonly ScoreMark[],
  x: (position: number) => number,
  apart = 2,
): readonly ScoreMark[] {
  const last = { client: -Infinity, server: -Infinity };
  return marks.filter(({ position, side }) => {
    const at = x(position);
    if (at - last[side] < apart) return false;
    last[side] = at;
    return true;
  });
}

/** The nearest command before or after a position. */
export function commandFrom(
  marks: readonly ScoreMark[],
  position: number,
  step: 1 | -1,
): number {
  const commands = marks.filter(({ weight }) => weight === "command");
  const found =
    step === 1
      ? commands.find((mark) => mark.position > position)
      : commands.findLast((mark) => mark.position < position);
  return found?.position ?? (step === 1 ? marks.length : 0);
}

import { scaleLinear } from "d3-scale";
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
  return lines.map((line, index) => markOf(line, index + 1));
}

const marksMade = new WeakMap<WireLine, ScoreMark>();

/** The same mark for the same line at the same place. */
function markOf(line: WireLine, position: number): ScoreMark {
  const known = marksMade.get(line);
  if (known?.position === position) return known;
  const { side, kind, exchange, refused, status } = line;
  const mark: ScoreMark = {
    position,
    side: side === "client" ? "client" : "server",
    weight: kind === "command" || kind === "completion" ? kind : "light",
    slot: exchange?.slot ?? null,
    failed: refused || failedStatus(status),
  };
  marksMade.set(line, mark);
  return mark;
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

/** So many px a line has when there are few. */
const mostRoom = 36;

/**
 * How many positions a score of some width in px has room for. It grows in
 * steps, so that what is drawn mostly stays where it is when lines come.
 */
export function roomFor(count: number, width: number): number {
  let room = Math.max(8, Math.floor(width / mostRoom));
  while (room < count) room = Math.ceil(room * 1.25);
  return room;
}

/** Room in px at either end of the score, for the playhead. */
const margin = 10;

/** Where positions from 0 to `count` stand on a score of some width in px. */
export function scoreScale(
  count: number,
  width: number,
): { x(position: number): number; positionAt(x: number): number } {
  const last = Math.max(1, count);
  const scale = scaleLinear()
    .domain([0, last])
    .range([margin, Math.max(margin + 1, width - margin)])
    .clamp(true);
  return {
    x: (position) => scale(position),
    positionAt: (x) => Math.round(scale.invert(x)),
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

/** The marks that can be told apart on an even scale: one for every `apart` px on each side. */
export function thinned(
  lines: readonly WireLine[],
  x: (position: number) => number,
  apart = 2,
): readonly ScoreMark[] {
  const room = apart / Math.max(1e-9, x(1) - x(0));
  const marks: ScoreMark[] = [];
  let lastClient = -Infinity;
  let lastServer = -Infinity;
  for (let index = 0; index < lines.length; index++) {
    const client = index - lastClient >= room;
    const server = index - lastServer >= room;
    const line = client || server ? lines[index] : undefined;
    if (line === undefined) continue;
    if (line.side === "client" ? !client : !server) continue;
    if (line.side === "client") lastClient = index;
    else lastServer = index;
    marks.push(markOf(line, index + 1));
  }
  return marks;
}

/** Room in px that a command's glyph needs to be told from the next one. */
const glyphRoom = 9;

/** The commands whose glyphs have room beside each other. */
export function glyphsOf(
  marks: readonly ScoreMark[],
  x: (position: number) => number,
): readonly ScoreMark[] {
  let last = -Infinity;
  return marks.filter(({ position, weight }) => {
    if (weight !== "command" || x(position) - last < glyphRoom) return false;
    last = x(position);
    return true;
  });
}

/** The stems of all marks that look alike, as one path. */
export interface Stems {
  /** The first of those that look so. */
  readonly mark: ScoreMark;
  readonly thick: boolean;
  readonly path: string;
}

/** The stems of marks, one path for each look. */
export function stemsOf(
  marks: readonly ScoreMark[],
  x: (position: number) => number,
): readonly Stems[] {
  const stems = new Map<string, Stems>();
  for (const mark of marks) {
    const { position, side, weight, slot, failed } = mark;
    const thick = weight === "completion";
    const key = `${failed ? "failed" : slot} ${thick}`;
    const length = side === "client" ? -12 : weight === "light" ? 8 : 12;
    const before = stems.get(key) ?? { mark, thick, path: "" };
    const path = `${before.path}M${x(position).toFixed(1)} 22v${length}`;
    stems.set(key, { ...before, path });
  }
  return [...stems.values()];
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

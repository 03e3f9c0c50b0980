import type { TraceEvent } from "../../../simulator/trace.ts";
import type { WireLine } from "../../ladder/wire-line.ts";
import { isLine } from "../../state/playhead.ts";

/** A line of a device on its score. */
export interface BoardMark {
  /** From 1: how many lines of all devices are shown once this one is. */
  readonly position: number;
  readonly slot: number;
  readonly weight: "command" | "light";
}

/** The lines of all devices on one axis: the playheads that show them, in order. */
export function boardPoints(
  trace: readonly TraceEvent[],
  devices: ReadonlySet<string>,
): readonly number[] {
  const points: number[] = [];
  for (const event of trace) {
    if (!isLine(event) || !devices.has(event.connection ?? "")) continue;
    points.push(event.seq + 1);
  }
  return points;
}

/** How many points are shown at a playhead. */
export function pointsShown(
  points: readonly number[],
  playhead: number,
): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] ?? Infinity) <= playhead) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A device's marks, of which no two stand nearer than they can be told apart. */
export function boardMarks(
  lines: readonly WireLine[],
  points: readonly number[],
  x: (position: number) => number,
  apart = 4,
): readonly BoardMark[] {
  let last = -Infinity;
  return lines.flatMap(({ seq, kind, exchange }): readonly BoardMark[] => {
    const position = pointsShown(points, seq + 1);
    if (x(position) - last < apart) return [];
    last = x(position);
    const weight = kind === "command" ? "command" : "light";
    return [{ position, slot: exchange?.slot ?? 1, weight }];
  });
}

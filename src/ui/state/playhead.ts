import { apply } from "../../mail/apply.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import { stepsAt, type Timeline } from "../../simulator/timeline.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { World } from "../../simulator/world.ts";

/** The world at the step boundary at or before the playhead. */
export function worldAt(timeline: Timeline, playhead: number): World {
  const steps = stepsAt(timeline, playhead);
  return timeline.entries[steps - 1]?.world ?? timeline.beginning;
}

/** The mail at the playhead: in the middle of a step, with what it has changed so far. */
export function mailAt(timeline: Timeline, playhead: number): MailStore {
  const steps = stepsAt(timeline, playhead);
  let seen = 0;
  for (const entry of timeline.entries.slice(0, steps)) {
    seen += entry.trace.length;
  }
  let { mail } = worldAt(timeline, playhead);
  const underway = timeline.entries[steps]?.trace.slice(0, playhead - seen);
  for (const event of underway ?? []) {
    if (event.kind === "mail.changed") mail = apply(mail, event.change);
  }
  return mail;
}

/** Whether an event is one line on the wire, or the end of the wire. */
export function isLine(event: TraceEvent): boolean {
  return (
    event.kind === "line.received" ||
    event.kind === "response.sent" ||
    event.kind === "fault.caught" ||
    isCut(event)
  );
}

/** Whether an event is the end of the wire, cut by nobody who speaks. */
export function isCut(event: TraceEvent): boolean {
  return event.kind === "connection.closed" && event.by === "cable";
}

/** One line of a device on the wire, as something that playing stops at. */
export interface Stop {
  readonly event: TraceEvent;
  /** The playhead with which the line, and what it did at once, has been shown. */
  readonly playhead: number;
}

/** When the device sent or saw a line, in ms; half the round trip lies each way. */
export function clientTime(event: TraceEvent, roundTripTime: number): number {
  const sent = event.kind === "line.received" || isCut(event);
  return event.at + (sent ? -1 : 1) * (roundTripTime / 2);
}

/** How many lines are shown; `line` is the one sought, where the playhead alone doesn't say. */
export function linesShown(
  stops: readonly Stop[],
  playhead: number,
  line: number,
  live: boolean,
): number {
  if (live) return stops.length;
  const sought = stops[line - 1]?.playhead ?? 0;
  return sought === playhead ? line : stopsShown(stops, playhead);
}

/** How many lines have been shown at the playhead. */
export function stopsShown(stops: readonly Stop[], playhead: number): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stop = stops[middle];
    if (stop !== undefined && stop.playhead <= playhead) low = middle + 1;
    else high = middle;
  }
  return low;
}

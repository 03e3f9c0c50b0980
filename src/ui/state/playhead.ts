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

function isCut(event: TraceEvent): boolean {
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

/**
 * The lines of a device in the order in which it sent or saw them. Of commands
 * that go out together all are sent before the first answer is back; there the
 * playhead, which counts what the server did, waits for the answers.
 */
export function stopsOf(
  trace: readonly TraceEvent[],
  device: string,
  roundTripTime: number,
): readonly Stop[] {
  const atServer = linesAtServer(trace, device, roundTripTime);
  const atDevice = atServer.toSorted(
    (a, b) => a.session - b.session || a.time - b.time,
  );
  const shown = new Set<TraceEvent>();
  let counted = 0;
  return atDevice.map(({ event }) => {
    shown.add(event);
    for (
      let next = atServer[counted];
      next !== undefined && shown.has(next.event);
      next = atServer[counted]
    ) {
      counted++;
    }
    return { event, playhead: atServer[counted - 1]?.playhead ?? 0 };
  });
}

interface LineAtServer extends Stop {
  readonly session: number;
  readonly time: number;
}

function linesAtServer(
  trace: readonly TraceEvent[],
  device: string,
  roundTripTime: number,
): readonly LineAtServer[] {
  const lines: LineAtServer[] = [];
  let session = 0;
  let latest = 0;
  for (const [index, event] of trace.entries()) {
    if (event.connection !== device) continue;
    if (event.kind === "connection.opened") {
      session++;
      latest = 0;
    }
    if (!isLine(event)) continue;
    let playhead = index + 1;
    while (follows(trace[playhead])) playhead++;
    // Nothing comes after the cut.
    const own = clientTime(event, roundTripTime);
    const time = isCut(event) ? Math.max(own, latest) : own;
    latest = Math.max(latest, time);
    lines.push({ event, playhead, session, time });
  }
  return lines;
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

/** What is shown together with the line before it, having no line of its own. */
function follows(event: TraceEvent | undefined): boolean {
  switch (event?.kind) {
    case "command.recognized":
    case "command.completed":
    case "literal.announced":
    case "state.changed":
      return true;
    case "connection.closed":
      return event.by === "server";
    default:
      return false;
  }
}

import type { TraceEvent } from "../../simulator/trace.ts";
import { clientTime, isCut, isLine, type Stop } from "./playhead.ts";

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
  return new StopReader().over(trace, device, roundTripTime);
}

interface LineAtServer extends Stop {
  readonly session: number;
  readonly time: number;
}

/** Reads the stops of a trace that mostly grows; goes on where it stopped if it can. */
export class StopReader {
  #device = "";
  #roundTripTime = 0;
  #trace: readonly TraceEvent[] = [];
  #stops: readonly Stop[] = [];
  #session = 0;
  #latest = 0;
  /** The line with which the device's last one so far stands. */
  #last: LineAtServer | null = null;

  over(
    trace: readonly TraceEvent[],
    device: string,
    roundTripTime: number,
  ): readonly Stop[] {
    const { length } = this.#trace;
    const goesOn =
      device === this.#device &&
      roundTripTime === this.#roundTripTime &&
      length <= trace.length &&
      trace[length - 1] === this.#trace.at(-1) &&
      !follows(trace[length]);
    if (!goesOn) this.#beginAnew();
    this.#device = device;
    this.#roundTripTime = roundTripTime;
    const lines = this.#linesFrom(trace, this.#trace.length);
    const ordered = isOrdered(lines) ? lines : lines.toSorted(byTime);
    const [first] = ordered;
    if (
      first !== undefined &&
      this.#last !== null &&
      byTime(this.#last, first) > 0
    ) {
      // What is new was sent before the end of what was there.
      this.#beginAnew();
      return this.over(trace, device, roundTripTime);
    }
    this.#trace = trace;
    this.#last = ordered.at(-1) ?? this.#last;
    if (first !== undefined) {
      this.#stops = this.#stops.concat(
        stopsIn(lines, ordered, this.#stops.at(-1)?.playhead ?? 0),
      );
    }
    return this.#stops;
  }

  #beginAnew(): void {
    this.#trace = [];
    this.#stops = [];
    this.#session = 0;
    this.#latest = 0;
    this.#last = null;
  }

  #linesFrom(trace: readonly TraceEvent[], from: number): LineAtServer[] {
    const lines: LineAtServer[] = [];
    for (let index = from; index < trace.length; index++) {
      const event = trace[index];
      if (event?.connection !== this.#device) continue;
      if (event.kind === "connection.opened") {
        this.#session++;
        this.#latest = 0;
      }
      if (!isLine(event)) continue;
      let playhead = index + 1;
      while (follows(trace[playhead])) playhead++;
      // Nothing comes after the cut.
      const own = clientTime(event, this.#roundTripTime);
      const time = isCut(event) ? Math.max(own, this.#latest) : own;
      this.#latest = Math.max(this.#latest, time);
      lines.push({ event, playhead, session: this.#session, time });
    }
    return lines;
  }
}

function byTime(a: LineAtServer, b: LineAtServer): number {
  return a.session - b.session || a.time - b.time;
}

/** True when the device's order is the server's, as it mostly is. */
function isOrdered(lines: readonly LineAtServer[]): boolean {
  return lines.every((line, index) => {
    const before = lines[index - 1];
    return before === undefined || byTime(before, line) <= 0;
  });
}

/** Lines in the device's order, each with the playhead that shows it; `before` is the one so far. */
function stopsIn(
  atServer: readonly LineAtServer[],
  atDevice: readonly LineAtServer[],
  before: number,
): readonly Stop[] {
  if (atDevice === atServer) {
    return atServer.map(({ event, playhead }) => ({ event, playhead }));
  }
  const shown = new Set<TraceEvent>();
  let counted = 0;
  let playhead = before;
  return atDevice.map(({ event }) => {
    shown.add(event);
    for (
      let next = atServer[counted];
      next !== undefined && shown.has(next.event);
      next = atServer[counted]
    ) {
      playhead = next.playhead;
      counted++;
    }
    return { event, playhead };
  });
}

/** What is shown together with the line before it, having no line of its own. */
function follows(event: TraceEvent | undefined): boolean {
  switch (event?.kind) {
    case "command.recognized":
    case "command.completed":
    case "literal.announced":
    case "state.changed":
    case "tls.established":
    case "tls.failed":
      return true;
    case "connection.closed":
      return event.by === "server";
    default:
      return false;
  }
}

import type { TraceEvent } from "../simulator/trace.ts";

/** What some talking cost. */
export interface Measure {
  /** Octets from clients to servers. */
  readonly sent: number;
  /** Octets from servers to clients. */
  readonly received: number;
  /** Times that a client spoke and was answered. */
  readonly roundTrips: number;
}

/** What some events cost. */
export function measureOf(events: readonly TraceEvent[]): Measure {
  let sent = 0;
  let received = 0;
  let roundTrips = 0;
  const waiting = new Set<string | null>();
  for (const event of events) {
    if (event.kind === "octets.received") {
      sent += event.octets.length;
      waiting.add(event.connection);
    } else if (event.kind === "response.sent") {
      received += octetsIn(event);
      if (waiting.delete(event.connection)) roundTrips++;
    }
  }
  return { sent, received, roundTrips };
}

/** Octets of a response. */
export function octetsIn({
  response,
}: Extract<TraceEvent, { kind: "response.sent" }>): number {
  return response.octets.reduce((sum, each) => sum + each.length, 0);
}

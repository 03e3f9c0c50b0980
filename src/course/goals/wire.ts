import type * as v from "valibot";
import type { bounds, wireForm } from "../forms/goal-forms.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";
import type { GoalKind } from "./goal-kind.ts";

type Bounds = v.InferOutput<typeof bounds>;

/** What went over the wire, counted in octets. */
export const wire: GoalKind<v.InferOutput<typeof wireForm>> = {
  name: "wire",
  proof({ sent, received, roundTrips, cleartextContains }, { events }) {
    const holds =
      isWithin(sent, () => events.reduce((sum, e) => sum + octetsSent(e), 0)) &&
      isWithin(received, () =>
        events.reduce((sum, e) => sum + octetsReceived(e), 0),
      ) &&
      isWithin(roundTrips, () => roundTripsOf(events)) &&
      (cleartextContains === undefined ||
        textOf(events).includes(octetStringOf(utf8Octets(cleartextContains))));
    return holds ? "world" : null;
  },
  needs({ cleartextContains }) {
    return cleartextContains === undefined
      ? []
      : [{ anyOf: [cleartextContains] }];
  },
};

function isWithin(limits: Bounds | undefined, measure: () => number): boolean {
  if (limits === undefined) return true;
  const { atLeast = 0, atMost = Infinity } = limits;
  const measured = measure();
  return measured >= atLeast && measured <= atMost;
}

function octetsSent(event: TraceEvent): number {
  return event.kind === "octets.received" ? event.octets.length : 0;
}

function octetsReceived(event: TraceEvent): number {
  if (event.kind !== "response.sent") return 0;
  return event.response.octets.reduce((sum, each) => sum + each.length, 0);
}

function roundTripsOf(events: readonly TraceEvent[]): number {
  const waiting = new Set<string | null>();
  let trips = 0;
  for (const { kind, connection } of events) {
    if (kind === "octets.received") waiting.add(connection);
    else if (kind === "response.sent" && waiting.delete(connection)) trips++;
  }
  return trips;
}

function textOf(events: readonly TraceEvent[]): string {
  return events
    .map((event) => {
      if (event.kind === "octets.received") return event.octets;
      if (event.kind !== "response.sent") return "";
      return event.response.octets
        .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
        .join("");
    })
    .join("");
}

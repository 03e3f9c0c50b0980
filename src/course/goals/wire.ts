import type * as v from "valibot";
import type { bounds, limit, wireForm } from "../forms/goal-forms.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";
import { measureOf, type Measure } from "../measure.ts";
import type { Moment } from "../moment.ts";
import type { GoalKind } from "./goal-kind.ts";

type Bounds = v.InferOutput<typeof bounds>;
type Limit = v.InferOutput<typeof limit>;

/** What went over the wire, counted in octets. */
export const wire: GoalKind<v.InferOutput<typeof wireForm>> = {
  name: "wire",
  proof({ client, cleartextContains, ...limits }, moment) {
    const events = moment.events.filter(
      ({ connection }) =>
        connection !== null &&
        (client === undefined
          ? !moment.isScripted(connection)
          : client === connection),
    );
    const measured = measureOf(events);
    const holds =
      (["sent", "received", "roundTrips"] as const).every((name) =>
        isWithin(limits[name], name, measured, moment),
      ) &&
      (cleartextContains === undefined ||
        textInClear(moment, events).includes(
          octetStringOf(utf8Octets(cleartextContains)),
        ));
    return holds ? "world" : null;
  },
  needs({ cleartextContains }) {
    return cleartextContains === undefined
      ? []
      : [{ anyOf: [cleartextContains] }];
  },
};

function isWithin(
  limits: Bounds | undefined,
  name: keyof Measure,
  measured: Measure,
  moment: Moment,
): boolean {
  const { atLeast = 0, atMost = Infinity } = limits ?? {};
  const value = measured[name];
  return (
    value >= limitIn(atLeast, name, moment, 0) &&
    value <= limitIn(atMost, name, moment, Infinity)
  );
}

/** A limit as a number; `open` while the reference itself is being measured. */
export function limitIn(
  wanted: Limit,
  name: keyof Measure,
  moment: Moment,
  open: number,
): number {
  if (typeof wanted === "number") return wanted;
  const { reference } = moment;
  if (reference === null) return open;
  return wanted.reference * reference[name] + (wanted.plus ?? 0);
}

/** What somebody on the line could read: nothing once TLS hides it (RFC 8446 §5.2). */
function textInClear(moment: Moment, counted: readonly TraceEvent[]): string {
  const hidden = new Set<string | null>();
  const wanted = new Set(counted);
  let text = "";
  for (const event of moment.history) {
    const { connection } = event;
    if (event.kind === "connection.opened") hidden.delete(connection);
    else if (event.kind === "tls.established") hidden.add(connection);
    else if (!hidden.has(connection) && wanted.has(event)) {
      text += octetsOn(event);
    }
  }
  return text;
}

function octetsOn(event: TraceEvent): string {
  if (event.kind === "octets.received") return event.octets;
  if (event.kind !== "response.sent") return "";
  return event.response.octets
    .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
    .join("");
}

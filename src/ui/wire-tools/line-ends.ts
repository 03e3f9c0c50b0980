import type { OctetString } from "../../mail/format/octets.ts";
import type { TraceEvent } from "../../simulator/trace.ts";

/** How lines ended on the wire, by the `seq` of their event; CRLF where it says nothing. */
export type ClientEnds = ReadonlyMap<number, OctetString>;

/** What a client's lines ended with where that wasn't CRLF: some send a bare LF. */
export function clientEnds(events: readonly TraceEvent[]): ClientEnds {
  const ends = new Map<number, OctetString>();
  let octets: OctetString = "";
  /** The octet before them. */
  let before = "";
  let at = 0;
  /** True while the rest of a line that is too long is thrown away. */
  let discarding = false;
  const lineEnd = (): number => octets.indexOf("\n", at);
  for (const event of events) {
    if (event.kind === "connection.opened") discarding = false;
    if (event.kind === "octets.received") {
      before = octets.at(-1) ?? before;
      ({ octets } = event);
      at = 0;
      if (discarding && lineEnd() >= 0) {
        at = lineEnd() + 1;
        discarding = false;
      }
    }
    if (event.kind !== "line.received") continue;
    if (event.role === "literal") {
      at += event.text.length;
      continue;
    }
    const end = lineEnd();
    if (event.role === "overlong") {
      // Only its beginning is kept.
      ends.set(event.seq, "");
      discarding = end < 0;
    } else if ((octets[end - 1] ?? before) !== "\r") {
      ends.set(event.seq, "\n");
    }
    at = end < 0 ? octets.length : end + 1;
  }
  return ends;
}

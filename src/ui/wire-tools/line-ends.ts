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
  /** How the line ends whose rest is thrown away; null when none is. */
  let discarding: "\n" | "\r\n" | null = null;
  const lineEnd = (): number => octets.indexOf("\n", at);
  const discard = (): void => {
    const end = discarding === null ? -1 : octets.indexOf(discarding, at);
    if (discarding === null || end < 0) return;
    at = end + discarding.length;
    discarding = null;
  };
  for (const event of events) {
    if (event.kind === "connection.opened") discarding = null;
    if (event.kind === "octets.received") {
      before = octets.at(-1) ?? before;
      ({ octets } = event);
      at = 0;
      discard();
    }
    if (event.kind !== "line.received") continue;
    if (event.role === "literal" || event.role === "data") {
      at += event.text.length;
      continue;
    }
    const end = lineEnd();
    if (event.role === "overlong") {
      // Only its beginning is kept.
      ends.set(event.seq, "");
      discarding = end < 0 ? "\n" : null;
    } else if ((octets[end - 1] ?? before) !== "\r") {
      ends.set(event.seq, "\n");
    }
    at = end < 0 ? octets.length : end + 1;
    if (event.role !== "stray") continue;
    discarding = "\r\n";
    discard();
  }
  return ends;
}

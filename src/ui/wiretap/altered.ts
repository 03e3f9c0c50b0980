import type { TraceEvent } from "../../simulator/trace.ts";
import type { Heard } from "../ladder/tap.ts";
import type { WireLine } from "../ladder/wire-line.ts";

/** Commands that a server answers with what it can do. */
const listing: ReadonlySet<string> = new Set(["CAPA", "CAPABILITY", "EHLO"]);

/** Commands that ask for TLS. */
const forTls: ReadonlySet<string> = new Set(["STLS", "STARTTLS"]);

/**
 * What somebody on the line has done to the server's lines in clear, by the
 * `seq` of the line: taken the offer of TLS out, or answered in its place.
 *
 * RFC 3207 §6, RFC 2595 §2.1
 */
export function alteredLines(
  lines: readonly WireLine[],
  events: readonly TraceEvent[],
): ReadonlyMap<number, Extract<Heard["kind"], "stripped" | "forged">> {
  const altered = new Map<number, "stripped" | "forged">();
  const sessions = strippedSessions(events);
  if (sessions.size === 0) return altered;
  /** Exchanges in which TLS was asked for, by their start. */
  const asking = new Set<number>();
  for (const line of lines) {
    const { seq, side, session, secret, exchange } = line;
    if (secret !== null || !sessions.has(session)) continue;
    if (side === "client") {
      if (exchange !== null && asksForTls(line)) asking.add(exchange.start);
    } else if (exchange !== null && asking.has(exchange.start)) {
      altered.set(seq, "forged");
    } else if (side === "server" && listsAll(line)) {
      altered.set(seq, "stripped");
    }
  }
  return altered;
}

function asksForTls({ octets, tagged }: WireLine): boolean {
  const words = octets.trim().split(/\s+/, 2);
  return forTls.has((words[tagged ? 1 : 0] ?? "").toUpperCase());
}

/** Whether a line is, or begins, the list of what the server can do. */
function listsAll({ kind, name, octets }: WireLine): boolean {
  if (kind === "greeting") return octets.includes("[CAPABILITY ");
  if (!listing.has(name) || kind === "data") return false;
  return kind === "untagged" || name !== "CAPABILITY";
}

/** On which of a device's connections, from 1, somebody on the line alters what passes. */
function strippedSessions(events: readonly TraceEvent[]): ReadonlySet<number> {
  const sessions = new Set<number>();
  let session = 0;
  for (const event of events) {
    if (event.kind !== "connection.opened") continue;
    session++;
    if (event.stripped === true) sessions.add(session);
  }
  return sessions;
}

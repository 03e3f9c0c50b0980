import type { TraceEvent } from "../simulator/trace.ts";
import { noBelief, type Belief } from "./belief.ts";
import { newClients } from "./index.ts";
import type { MailClient } from "./mail-client.ts";

/**
 * What a device believes after the events of its connections, in order. Only
 * what it sent and what it was sent is looked at.
 */
export function beliefAfter(events: readonly TraceEvent[]): Belief {
  return new DeviceMemory().after(events);
}

interface Checkpoint {
  /** How many events it has seen, and the last of them. */
  readonly count: number;
  readonly last: TraceEvent;
  readonly client: MailClient | null;
}

/** So many events lie between two moments that are kept. */
const apart = 64;

/**
 * Reads the events of one device, and remembers on the way: going on by an
 * event costs what that event changes, going back at most some events.
 */
export class DeviceMemory {
  #kept: readonly Checkpoint[] = [];
  #latest: Checkpoint | null = null;

  /** What is believed after these events; quick when most of them were read before. */
  after(events: readonly TraceEvent[]): Belief {
    const known = (each: Checkpoint | null): each is Checkpoint =>
      each !== null && events[each.count - 1] === each.last;
    this.#kept = this.#kept.slice(0, this.#kept.findLastIndex(known) + 1);
    const start = known(this.#latest)
      ? this.#latest
      : (this.#kept.at(-1) ?? null);
    let client = start?.client ?? null;
    for (let count = start?.count ?? 0; count < events.length; count++) {
      const event = events[count];
      if (event === undefined) break;
      client = learned(client, event);
      this.#latest = { count: count + 1, last: event, client };
      const since = count + 1 - (this.#kept.at(-1)?.count ?? 0);
      if (since >= apart) this.#kept = [...this.#kept, this.#latest];
    }
    return client?.belief ?? noBelief;
  }
}

/** The mail program after one more event of its connection. */
function learned(
  client: MailClient | null,
  event: TraceEvent,
): MailClient | null {
  const { seq, at } = event;
  switch (event.kind) {
    case "connection.opened": {
      const program = client ?? newClients.get(event.protocol) ?? null;
      return program?.connected(event.certificate ?? null) ?? null;
    }
    case "line.received":
      return client?.said(event) ?? null;
    case "response.sent":
      return client?.heard(event.response, { seq, at }) ?? null;
    case "connection.closed":
      return client?.disconnected() ?? null;
    default:
      return client;
  }
}

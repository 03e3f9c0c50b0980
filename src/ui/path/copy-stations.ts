import type { TraceEvent } from "../../simulator/trace.ts";
import type { Happened } from "./letter.ts";
import { recipientsOf } from "./queued-letters.ts";

/** What happened to a copy that waits in a host's queue, under its id. */
export type CopyHappened = Extract<Happened, { readonly id: string }>;

/** What an event says of a copy in a queue; null where it says nothing of any. */
export function copyHappened(event: TraceEvent): CopyHappened | null {
  switch (event.kind) {
    case "route.found": {
      const { host, message: id, domain, route } = event;
      return { kind: "asked", host, id, domain, route };
    }
    case "hop.failed": {
      const { because, hop } = event;
      const { from: host, to, message: id } = hop;
      return { kind: "missed", host, id, to, because };
    }
    case "path.changed": {
      const { change } = event;
      if (change.kind === "message.finished") {
        return { kind: "finished", host: change.host, id: change.id };
      }
      if (change.kind !== "message.deferred") return null;
      const { message } = change;
      const { host, id, nextAttempt, attempts } = message;
      const recipients = recipientsOf(message);
      const because = message.delayedBy ?? "";
      const waits = { recipients, nextAttempt, attempts, because };
      return { kind: "deferred", host, id, ...waits };
    }
    default:
      return null;
  }
}

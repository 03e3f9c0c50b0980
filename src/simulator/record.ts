import type { Reason, Response } from "../protocols/protocol.ts";
import type { Happening, TraceEvent } from "./trace.ts";
import type { Numbered } from "./world.ts";

/** A trace event that has no number yet; its cause is known by identity. */
export interface Draft extends Numbered {
  readonly happening: Happening;
  readonly connection: string | null;
  readonly at: number;
  readonly cause: Numbered | null;
  /** Set when it is numbered; -1 before. */
  seq: number;
}

interface Answers {
  readonly responses: Iterable<Response>;
  readonly connection: string;
  readonly at: number;
  readonly cause: Numbered | null;
  readonly unsolicited: boolean;
}

/** What goes out on one connection in a step: answers not yet read, or its end; and why not all went well. */
export type Outgoing = { readonly connection: string } & (
  | { readonly kind: "answers"; readonly responses: Iterable<Response> }
  /** Why a command that was understood did not succeed; its answers follow. */
  | { readonly kind: "refusal"; readonly reason: Reason }
  | { readonly kind: "end" }
);

/**
 * What one step writes down, in order. Answers may be lazy: they are turned
 * into events only when somebody reads them, so that a shell which stops
 * reading costs no memory.
 */
export class StepRecord {
  readonly #entries: (Draft | Answers)[] = [];
  readonly #listeners = new Map<
    string,
    (responses: readonly Response[]) => void
  >();
  /** The virtual time of what is written down next. */
  at: number;

  constructor(at: number) {
    this.at = at;
  }

  /** Has somebody inside the step hear what is sent on a connection. */
  listen(
    connection: string,
    listener: (responses: readonly Response[]) => void,
  ): void {
    this.#listeners.set(connection, listener);
  }

  note(
    happening: Happening,
    connection: string | null,
    cause: Numbered | null,
  ): Draft {
    const { at } = this;
    const draft: Draft = { happening, connection, at, cause, seq: -1 };
    this.#entries.push(draft);
    return draft;
  }

  answers(
    given: Iterable<Response>,
    connection: string,
    cause: Numbered | null,
    unsolicited = false,
  ): void {
    const { at } = this;
    const listener = this.#listeners.get(connection);
    const responses = listener === undefined ? given : [...apart(given)];
    listener?.(responses as readonly Response[]);
    this.#entries.push({ responses, connection, at, cause, unsolicited });
  }

  /**
   * What each client is sent, in order and as lazy as `events`: answers that
   * can be read only once belong to whoever reads them first.
   */
  outgoing(): readonly Outgoing[] {
    const outgoing: Outgoing[] = [];
    for (const entry of this.#entries) {
      const { connection } = entry;
      if (connection === null) continue;
      if ("responses" in entry) {
        const { responses } = entry;
        outgoing.push({ kind: "answers", connection, responses });
        continue;
      }
      const { happening } = entry;
      if (happening.kind === "connection.closed") {
        outgoing.push({ kind: "end", connection });
      } else if (
        happening.kind === "command.refused" &&
        happening.because === "result"
      ) {
        const { reason } = happening;
        outgoing.push({ kind: "refusal", connection, reason });
      }
    }
    return outgoing;
  }

  /** All events in order, numbered from `firstSeq` on as they are read. */
  *events(firstSeq: number): Generator<TraceEvent> {
    let seq = firstSeq;
    for (const entry of this.#entries) {
      if ("happening" in entry) {
        entry.seq = seq++;
        yield finished(entry);
        continue;
      }
      const { connection, at, cause, unsolicited } = entry;
      try {
        for (const response of apart(entry.responses)) {
          const kind = "response.sent";
          const happening: Happening = { kind, response, unsolicited };
          yield finished({ happening, connection, at, cause, seq: seq++ });
        }
      } catch (fault) {
        const happening: Happening = {
          kind: "fault.caught",
          message: String(fault),
        };
        yield finished({ happening, connection, at, cause, seq: seq++ });
      }
    }
  }
}

/** Each response by itself. */
function* apart(responses: Iterable<Response>): Generator<Response> {
  for (const response of responses) {
    if (response.each === undefined) yield response;
    else yield* response.each();
  }
}

function finished({
  happening,
  connection,
  at,
  cause,
  seq,
}: Draft): TraceEvent {
  return { seq, cause: cause?.seq ?? null, at, connection, ...happening };
}

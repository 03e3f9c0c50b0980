import type { Response } from "../protocols/protocol.ts";
import type { Happening, TraceEvent } from "./trace.ts";
import type { Numbered } from "./world.ts";

/** A trace event that has no number yet; its cause is known by identity. */
interface Draft extends Numbered {
  readonly happening: Happening;
  readonly connection: string | null;
  readonly at: number;
  readonly cause: Numbered | null;
  /** Set when it is numbered; -1 before. */
  seq: number;
}

/** What a client is sent at one time. */
export interface Answers {
  /** May be lazy. */
  readonly responses: Iterable<Response>;
  readonly connection: string;
  readonly at: number;
  readonly cause: Numbered | null;
  readonly unsolicited: boolean;
}

/** What one step tells of, in order; who reads it says what is kept of it. */
export abstract class StepRecord {
  readonly #listeners = new Map<
    string,
    (responses: readonly Response[]) => void
  >();
  /** The virtual time of what is told next. */
  at: number;

  constructor(at: number) {
    this.at = at;
  }

  /** Takes in something that happened; what it gives can be a cause. */
  abstract note(
    happening: Happening,
    connection: string | null,
    cause: Numbered | null,
  ): Numbered;

  protected abstract keep(answers: Answers): void;

  /** Has somebody inside the step hear what is sent on a connection. */
  listen(
    connection: string,
    listener: (responses: readonly Response[]) => void,
  ): void {
    this.#listeners.set(connection, listener);
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
    this.keep({ responses, connection, at, cause, unsolicited });
  }
}

/**
 * Everything that a step tells of. Answers are turned into events only as
 * somebody reads them.
 */
export class EventRecord extends StepRecord {
  readonly #entries: (Draft | Answers)[] = [];

  note(
    happening: Happening,
    connection: string | null,
    cause: Numbered | null,
  ): Numbered {
    const { at } = this;
    const draft: Draft = { happening, connection, at, cause, seq: -1 };
    this.#entries.push(draft);
    return draft;
  }

  protected keep(answers: Answers): void {
    this.#entries.push(answers);
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
        const by = cause?.seq ?? null;
        for (const response of apart(entry.responses)) {
          const kind = "response.sent";
          // Written out field by field: there may be one for each message.
          yield {
            seq: seq++,
            cause: by,
            at,
            connection,
            kind,
            response,
            unsolicited,
          };
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

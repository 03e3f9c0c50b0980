import type { Reason, Response } from "../protocols/protocol.ts";
import type { Input } from "./input.ts";
import { StepRecord, type Answers } from "./record.ts";
import { advance } from "./step.ts";
import type { Happening } from "./trace.ts";
import type { Numbered, World } from "./world.ts";

/** What goes out on one connection in a step: answers not yet read, or its end; and why not all went well. */
export type Outgoing = { readonly connection: string } & (
  | { readonly kind: "answers"; readonly responses: Iterable<Response> }
  /** Why a command that was understood did not succeed; its answers follow. */
  | { readonly kind: "refusal"; readonly reason: Reason }
  /** The engine failed here, for whoever looks after it; the client's last answers follow. */
  | { readonly kind: "fault"; readonly message: string }
  | { readonly kind: "end" }
);

/** The world after an input, and what each client is sent, in order. */
export interface Served {
  readonly world: World;
  readonly outgoing: readonly Outgoing[];
}

/**
 * As `step`, for shells with a socket for each connection: nothing is numbered,
 * and only what goes out is written down. Answers may be made only as they are
 * read, once, no faster than a client reads; the next world doesn't depend on
 * it.
 */
export function serve(world: World, input: Input): Served {
  const record = new OutgoingRecord(world.now);
  const next = advance(world, input, record);
  return { world: next, outgoing: record.outgoing };
}

/** Of what a step tells only what concerns clients; the rest isn't kept a moment longer. */
class OutgoingRecord extends StepRecord {
  readonly outgoing: Outgoing[] = [];

  override note(happening: Happening, connection: string | null): Numbered {
    if (connection === null) return unnumbered;
    if (happening.kind === "connection.closed") {
      this.outgoing.push({ kind: "end", connection });
    } else if (happening.kind === "fault.caught") {
      const { message } = happening;
      this.outgoing.push({ kind: "fault", connection, message });
    } else if (
      happening.kind === "command.refused" &&
      happening.because === "result"
    ) {
      const { reason } = happening;
      this.outgoing.push({ kind: "refusal", connection, reason });
    }
    return unnumbered;
  }

  protected keep({ connection, responses }: Answers): void {
    this.outgoing.push({ kind: "answers", connection, responses });
  }
}

/** Every event of a step whose events nobody counts. */
const unnumbered: Numbered = { seq: -1 };

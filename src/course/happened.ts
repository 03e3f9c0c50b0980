import type { MailChange } from "../mail/change.ts";
import type { Response } from "../protocols/protocol.ts";
import type { World } from "../simulator/world.ts";

/**
 * What a goal may look at, in the order in which it happened: a plain reading
 * of the trace, one thing for each command, cut, connection and state.
 */
export type Happened = SpokenCommand | Connected | CutOff | EnteredState;

interface Common {
  readonly seq: number;
  readonly connection: string;
}

/** A command as the client wrote it, known to the server or not, with what it led to. */
export interface SpokenCommand extends Common {
  readonly kind: "command";
  readonly protocol: string;
  /** In capitals; what stood in its place when the server doesn't know it. */
  readonly name: string;
  /** What people call it, where that is more than the name: `UID FETCH`. */
  readonly said: string;
  /** The tag that it bears; "" where commands have none. */
  readonly tag: string;
  /** All that stood behind the name, as typed. */
  readonly arguments: string;
  /** The world in which it was given, which says what its numbers mean. */
  readonly before: World;
  /** Status words of its answers, as sent: `OK`, `-ERR`, `354`. */
  readonly answers: readonly Noted<Answered>[];
  /** The untagged responses that it led to. */
  readonly told: readonly Noted<Told>[];
  /** Messages that it removed for good. */
  readonly removed: readonly Noted<Removal>[];
}

/** One untagged response. */
export interface Told {
  readonly name: string;
  readonly octets: Response["octets"];
}

/** One answer to a command. */
export interface Answered {
  readonly status: string;
  /** Response codes between brackets, in capitals: `TRYCREATE`. */
  readonly codes: readonly string[];
  /** True when it asks for more of the command. */
  readonly asks: boolean;
}

/** A connection was opened. */
export interface Connected extends Common {
  readonly kind: "connect";
  readonly protocol: string;
}

/** The cable was cut; the marks of POP3 that were lost with it. */
export interface CutOff extends Common {
  readonly kind: "cut";
  readonly marks: Maildrop | null;
}

/** A session came to a top-level state. */
export interface EnteredState extends Common {
  readonly kind: "enters";
  readonly state: string;
}

/** Something with the place in the trace where it was seen. */
export type Noted<Fact> = Fact & { readonly seq: number };

export type Removal = Extract<MailChange, { kind: "messages.expunged" }>;

/** One POP3 session's numbering and marks (RFC 1939 §4, §5). */
export interface Maildrop {
  readonly account: string;
  /** Number n stands for the UID in place n - 1. */
  readonly uids: readonly number[];
  /** UIDs marked as deleted. */
  readonly marked: ReadonlySet<number>;
}

import type { OctetString } from "../../../mail/format/octets.ts";
import type { Context, Frame, Outcome, Reason } from "../../protocol.ts";
import { offers } from "../capabilities.ts";
import { smtpReason, type SmtpReasonKey } from "../reasons.ts";
import { refusalOf } from "../refuse.ts";
import type { SmtpSession } from "../session.ts";
import type { Reader } from "../wire/reader.ts";
import { replied } from "../wire/reply.ts";

export type SmtpContext = Context<SmtpSession>;
export type SmtpOutcome = Outcome<SmtpSession>;

/** An SMTP command: how its arguments are read and what it does. */
export interface SmtpCommand<Arguments> {
  /** The verb, in capitals. */
  readonly name: string;
  /** Octets that its line may have beyond the usual 512, for parameters. */
  readonly room: number;
  /**
   * Reads the arguments; the reader keeps what is wrong with them. `session`
   * is null where nobody asks for a certain server.
   */
  parse(reader: Reader, frame: Frame, session: SmtpSession | null): Arguments;
  /** Does it; the machine has allowed it. */
  run(given: Arguments, context: SmtpContext): SmtpOutcome;
  /** Goes on with a line, or with all data, after it answered 3yz. */
  resume?(octets: OctetString, context: SmtpContext): SmtpOutcome;
}

/** What a server says when it has done something. */
interface Said {
  readonly code: string;
  /** RFC 3463; null where RFC 2034 §4 has none. */
  readonly enhanced: string | null;
  readonly lines: readonly OctetString[];
}

/** 2yz; the session goes on as given. */
export function accepted(
  command: string,
  session: SmtpSession,
  { code, enhanced, lines }: Said,
  completion = "OK",
): SmtpOutcome {
  const status = offers(session, "ENHANCEDSTATUSCODES") ? enhanced : null;
  return {
    command,
    completion,
    responses: [replied(command, { code, enhanced: status, lines })],
    session,
    reason: null,
  };
}

/** 3yz: the client goes on. */
export function goingOn(
  command: string,
  session: SmtpSession,
  code: "334" | "354",
  text: OctetString,
): SmtpOutcome {
  const reply = { code, enhanced: null, lines: [text] };
  return {
    command,
    completion: "CONTINUE",
    responses: [replied(command, reply, "continuation")],
    session,
    reason: null,
  };
}

/** 4yz or 5yz, as the reason has it. */
export function declined(
  command: string,
  session: SmtpSession,
  reason: Reason,
): SmtpOutcome {
  const reply = refusalOf(reason, offers(session, "ENHANCEDSTATUSCODES"));
  return {
    command,
    completion: "ERR",
    responses: [replied(command, reply)],
    session,
    reason,
  };
}

/** The same for a reason by its key. */
export function declinedFor(
  command: string,
  session: SmtpSession,
  key: SmtpReasonKey,
  values: Readonly<Record<string, string>> = {},
): SmtpOutcome {
  return declined(command, session, smtpReason(key, values));
}

/** Reads that nothing follows the verb (RFC 5321 §4.1.1). */
export function nothing(): null {
  return null;
}

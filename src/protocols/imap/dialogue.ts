import type { OctetString } from "../../mail/format/octets.ts";
import type { Context, Dialogue, Outcome, Response } from "../protocol.ts";
import {
  inTurn,
  no,
  type ImapCommand,
  type ImapOutcome,
} from "./commands/command.ts";
import { commandsByName } from "./commands/index.ts";
import { commandOf, headOf, refuseLiteral } from "./frame-reading.ts";
import { refuse } from "./refuse.ts";
import type { ImapSession } from "./session.ts";
import { framing } from "./wire/framer.ts";
import { toldAtEnd, toldUnasked } from "./notify/told-of.ts";
import { lossOf, type SessionTold } from "./updates.ts";
import { refusedAsOld } from "./utf8-only.ts";
import { highestModSeq } from "./view-responses.ts";
import { continuation, tagged } from "./wire/response.ts";
import { switches } from "./switches.ts";

/** How IMAP's commands are read, carried out and refused. */
export const dialogue: Dialogue<ImapSession> = {
  switches,

  framing,

  goAhead: continuation("Ready for literal data"),

  parse: (frame, session) => commandOf(frame, session),

  preview(partial, session) {
    const { tag, command, reader } = headOf(partial, session);
    return reader.failure === null && command !== null
      ? { tag, name: command.name }
      : null;
  },

  refuseLiteral,

  execute({ tag, name, arguments: argument }, given) {
    const command = commandNamed(name);
    const under = tag ?? "*";
    const context = withModSeqs(command, argument, given);
    const asOld = refusedAsOld(name, context.session);
    const { connection, session, work, env } = context;
    const outcome =
      asOld === null
        ? command.run(argument, { connection, session, work, env, tag: under })
        : no(asOld, session);
    if (outcome.status !== "CONTINUE") {
      const first = modSeqsBegin(given, context, command.tells(argument));
      return completed(under, command, argument, outcome, context, first);
    }
    const waiting = { tag: under, command: name };
    // What is pending is told before the client begins to wait.
    const tells = command.tells(argument);
    const told = toldAtEnd(outcome.session, context, tells);
    const responses = inTurn(outcome.responses, told.responses);
    return goingOn(name, responses, { ...told.session, waiting });
  },

  lineKey: (line) => (line.toUpperCase() === "DONE" ? "DONE" : "other"),

  resume(line: OctetString, context) {
    const { waiting } = context.session;
    const command = commandNamed(waiting?.command ?? "");
    const tag = waiting?.tag ?? "*";
    const outcome = command.resume?.(line, { ...context, tag });
    if (waiting === null || outcome === undefined) {
      throw new Error("no command waits for a line");
    }
    if (outcome.status === "CONTINUE") {
      return goingOn(command.name, outcome.responses, outcome.session);
    }
    const session = { ...outcome.session, waiting: null };
    return completed(tag, command, null, { ...outcome, session }, context);
  },

  updates(context) {
    const { session, responses } = toldUnasked(context.session, context);
    return { command: "", completion: "", responses, session, reason: null };
  },

  loss({ session, work }) {
    const lost = lossOf(session, work.mail);
    return lost && { command: "", reason: null, ...lost };
  },

  refuse,
};

function commandNamed(name: string): ImapCommand<unknown> {
  const command = commandsByName.get(name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command;
}

/** The context once a command that asks for mod-sequences has switched them on (RFC 7162 §3.1). */
function withModSeqs(
  command: ImapCommand<unknown>,
  argument: unknown,
  context: Context<ImapSession>,
): Context<ImapSession> {
  if (command.asksModSeq?.(argument) !== true) return context;
  const { session } = context;
  const enabled = new Set(session.enabled).add("CONDSTORE");
  return { ...context, session: { ...session, enabled } };
}

/** From where on mod-sequences will be told of the mailbox that is open; SELECT says so itself. */
function modSeqsBegin(
  { session: before }: Context<ImapSession>,
  { session: { enabled, selected } }: Context<ImapSession>,
  tells: "all" | "no-expunge" | "nothing",
): readonly Response[] {
  const begins = enabled !== before.enabled && !before.enabled.has("CONDSTORE");
  return begins && selected !== null && tells !== "nothing"
    ? [highestModSeq(selected)]
    : [];
}

/** A command that waits for a line, or for one more. */
function goingOn(
  command: string,
  responses: Iterable<Response>,
  session: ImapSession,
): Outcome<ImapSession> {
  const completion = "CONTINUE";
  return { command, completion, responses, session, reason: null };
}

/** The end of a command: its answers, what is new for this client, the tagged response. */
function completed(
  tag: string,
  command: ImapCommand<unknown>,
  argument: unknown,
  outcome: ImapOutcome,
  context: Context<ImapSession>,
  first: readonly Response[] = [],
): Outcome<ImapSession> {
  const { status, code, text, reason } = outcome;
  const tells = status === "BAD" ? "nothing" : command.tells(argument);
  const told = toldAtEnd(outcome.session, context, tells);
  const end = tagged(
    tag,
    status as "OK",
    command.name,
    code ?? (status === "OK" ? codeAfter(told) : null),
    text,
  );
  return {
    command: command.name,
    completion: status,
    responses: inTurn(first, outcome.responses, told.responses, [end]),
    session: told.session,
    reason,
  };
}

/**
 * Once messages are gone, clients that resynchronize learn up to where they
 * know all (RFC 7162 §3.2.7, §6).
 */
function codeAfter({
  session: { enabled, selected },
  expunged,
}: SessionTold): string | null {
  return expunged && selected !== null && enabled.has("QRESYNC")
    ? `HIGHESTMODSEQ ${selected.toldModSeq}`
    : null;
}

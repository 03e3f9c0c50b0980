import type { OctetString } from "../../mail/format/octets.ts";
import type {
  Context,
  Farewell,
  Outcome,
  Protocol,
  Refusal,
  Refused,
  Response,
} from "../protocol.ts";
import { capabilities } from "./capabilities.ts";
import type { ImapCommand, ImapOutcome } from "./commands/command.ts";
import { commandsByName } from "./commands/index.ts";
import { diagram } from "./diagram.ts";
import { commandOf, headOf, refuseLiteral } from "./frame-reading.ts";
import { machine } from "./machine.ts";
import { tellUpdates } from "./mailbox-view.ts";
import { syntaxRefusal } from "./refusals.ts";
import { newSession, type ImapSession } from "./session.ts";
import { framing } from "./wire/framer.ts";
import { continuation, tagged, untaggedStatus } from "./wire/response.ts";

/** The IMAP server (RFC 3501): framer, commands, machine and picture in one value. */
export const imap: Protocol<ImapSession> = {
  name: "imap",
  title: "IMAP",
  port: 143,
  tagged: true,
  scope: "mailboxes",
  machine,
  diagram,
  framing,
  goAhead: continuation("Ready for literal data"),

  open: () => ({
    session: newSession,
    completion: "OK",
    responses: [greeting()],
  }),

  parse: (frame) => commandOf(frame),

  preview(partial) {
    const { tag, command, reader } = headOf(partial);
    return reader.failure === null && command !== null
      ? { tag, name: command.name }
      : null;
  },

  refuseLiteral,

  execute({ tag, name, arguments: argument }, context) {
    const command = commandNamed(name);
    const outcome = command.run(argument, context);
    if (outcome.status !== "CONTINUE") {
      return completed(tag ?? "*", command, argument, outcome, context);
    }
    const waiting = { tag: tag ?? "*", command: name };
    // What is pending is told before the client begins to wait.
    const told = updates(outcome.session, context, command.tells(argument));
    return {
      command: name,
      completion: "CONTINUE",
      responses: inTurn(outcome.responses, told.responses),
      session: { ...told.session, waiting },
      reason: null,
    };
  },

  lineKey: (line) => (line.toUpperCase() === "DONE" ? "DONE" : "other"),

  resume(line: OctetString, context) {
    const { waiting } = context.session;
    const command = commandNamed(waiting?.command ?? "");
    const outcome = command.resume?.(line, context);
    if (waiting === null || outcome === undefined) {
      throw new Error("no command waits for a line");
    }
    const session = { ...outcome.session, waiting: null };
    return completed(
      waiting.tag,
      command,
      null,
      { ...outcome, session },
      context,
    );
  },

  refuse,

  updates(context) {
    const { session, responses } = updates(context.session, context, "all");
    return { command: "", completion: "", responses, session, reason: null };
  },

  observe(session) {
    const { account, selected } = session;
    return {
      account,
      open:
        selected === null
          ? null
          : {
              mailboxId: selected.mailboxId,
              readOnly: selected.readOnly,
              messages: selected.told,
              marked: new Set(),
              uniqueIdOf: () => null,
              sizeOf: (message) => message.content.octets.length,
            },
    };
  },

  abandon: () => [],

  farewell: (reason) => [untaggedStatus("BYE", null, farewells[reason])],
};

const farewells: Record<Farewell, string> = {
  autologout: "Autologout; idle for too long",
  shutdown: "Server is shutting down",
  bug: "[SERVERBUG] Internal error; the session ends",
  "too-many": "Too many connections; try again later",
};

/** `* OK [CAPABILITY ...] ready` (RFC 3501 §7.1). */
function greeting(): Response {
  const code = `CAPABILITY ${capabilities.join(" ")}`;
  const response = untaggedStatus("OK", code, "buzon.example ready");
  return { ...response, role: "greeting" };
}

function commandNamed(name: string): ImapCommand<unknown> {
  const command = commandsByName.get(name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command;
}

/** The end of a command: its answers, what is new for this client, the tagged response. */
function completed(
  tag: string,
  command: ImapCommand<unknown>,
  argument: unknown,
  outcome: ImapOutcome,
  context: Context<ImapSession>,
): Outcome<ImapSession> {
  const { status, code, text, reason } = outcome;
  const tells = status === "BAD" ? "nothing" : command.tells(argument);
  const told = updates(outcome.session, context, tells);
  const end = tagged(tag, status as "OK", command.name, code, text);
  return {
    command: command.name,
    completion: status,
    responses: inTurn(outcome.responses, told.responses, [end]),
    session: told.session,
    reason,
  };
}

function updates(
  session: ImapSession,
  { work }: Context<ImapSession>,
  tells: "all" | "no-expunge" | "nothing",
): { readonly session: ImapSession; readonly responses: readonly Response[] } {
  const { selected } = session;
  if (selected === null || tells === "nothing")
    return { session, responses: [] };
  const expunge = tells === "all";
  const { view, responses } = tellUpdates(selected, work, { expunge });
  return { session: { ...session, selected: view }, responses };
}

function* inTurn(
  ...answers: readonly Iterable<Response>[]
): Generator<Response> {
  for (const responses of answers) yield* responses;
}

function refuse(refusal: Refusal): Refused {
  if (refusal.kind === "state") {
    const { tag, name, state } = refusal;
    const [key, text] = wrongState(state[0] ?? "", name);
    return {
      responses: [tagged(tag ?? "*", "BAD", name, null, text)],
      reason: { key, values: { command: name }, at: null },
    };
  }
  const { tag, name, reason } = refusal;
  return syntaxRefusal(tag, name, reason);
}

/** Why a command is illegal in a state: the reason's key, and what BAD says. */
function wrongState(state: string, command: string): readonly [string, string] {
  if (state === "notAuthenticated") return ["not-logged-in", "log in first"];
  return command === "LOGIN"
    ? ["already-logged-in", "already logged in"]
    : ["no-mailbox-open", "select a mailbox first"];
}

import type { Dialogue, Frame, Parsed, SpanRecorder } from "../protocol.ts";
import { hasCommand, waitsForTls } from "./capabilities.ts";
import { commands, otherCommands } from "./commands/index.ts";
import { declinedFor } from "./commands/command.ts";
import { quoted, smtpReason, type SmtpReasonKey } from "./reasons.ts";
import { refuse } from "./refuse.ts";
import type { SmtpSession } from "./session.ts";
import { framing } from "./wire/framer.ts";
import { longestCommand } from "./wire/limits.ts";
import { Reader } from "./wire/reader.ts";
import { replied } from "./wire/reply.ts";
import { switches } from "./switches.ts";

/** How SMTP's commands are read, carried out and refused. */
export const dialogue: Dialogue<SmtpSession> = {
  switches,

  framing,

  parse: (frame, session) => commandOf(frame, session),

  // A chunk comes at once, so it is the whole command that is looked at (RFC 3030 §2).
  preview: () => null,
  refuseLiteral: () => null,
  goAhead: replied("", { code: "354", enhanced: null, lines: [""] }),

  execute({ name, arguments: given }, context) {
    const command = commands.get(name);
    if (command === undefined) throw new Error(`no SMTP command ${name}`);
    if (waitsForTls(context.session, name)) {
      return declinedFor(name, context.session, "tls-first", { command: name });
    }
    return command.run(given, context);
  },

  lineKey: (line) => (line === "*" ? "cancel" : "other"),

  resume(line, context) {
    const { waiting } = context.session;
    const command = commands.get(waiting ?? "");
    if (command?.resume === undefined) throw new Error("no command goes on");
    return command.resume(line, context);
  },

  refuse,
};

/**
 * A whole frame as a command, or what is wrong with it: as this session's
 * server reads it, or with all that any could, where nobody is asked.
 */
export function commandOf(
  frame: Frame,
  session: SmtpSession | null,
  record?: SpanRecorder,
): Parsed {
  const text = frame.pieces.join("");
  const reader = new Reader(text, record);
  const word = reader.as("keyword", () =>
    reader.run((octet) => octet !== " " && octet !== "\t"),
  );
  const name = word.toUpperCase();
  const command = commands.get(name);
  const has = session === null || hasCommand(session, name);
  if (command === undefined || !has) {
    const isKnown = command !== undefined || otherCommands.has(name);
    const reason = smtpReason(...unreadable(text, word, isKnown), 0);
    return { kind: "malformed", tag: null, name: null, reason };
  }
  if (text.length + 2 > longestCommand + command.room) {
    reader.fail("line-too-long", {}, longestCommand);
  }
  if (/[\r\0]/.test(text)) {
    reader.fail("bare-line-feed", {}, text.search(/[\r\0]/));
  }
  const given = command.parse(reader, frame, session);
  reader.end();
  return reader.failure === null
    ? { kind: "command", command: { tag: null, name, arguments: given } }
    : { kind: "malformed", tag: null, name, reason: reader.failure };
}

/** Why a line doesn't begin with a command that this server has. */
function unreadable(
  text: string,
  word: string,
  isKnown: boolean,
): [SmtpReasonKey, Readonly<Record<string, string>>] {
  if (text === "") return ["empty-line", {}];
  if (word === "") return ["extra-space", {}];
  const values = { command: quoted(word) };
  return [isKnown ? "not-implemented" : "unknown-command", values];
}

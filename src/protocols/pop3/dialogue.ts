import { lineFraming } from "../common/line-framer.ts";
import type { Dialogue, Parsed, Reason, SpanRecorder } from "../protocol.ts";
import { longestSaslLine } from "../common/sasl/exchange.ts";
import { hasCommand } from "./capabilities.ts";
import { resumeAuth } from "./commands/auth.ts";
import { commands } from "./commands/index.ts";
import { pop3Reason, quoted } from "./reasons.ts";
import { refuse } from "./refuse.ts";
import type { Pop3Session } from "./session.ts";
import { commandLineOf } from "./wire/command-line.ts";
import { switches } from "./switches.ts";

/** Octets of a command line with its CRLF; RFC 2449 §4 asks for 255 at least. */
const longestLine = 512;

/** How POP3's commands are read, carried out and refused. */
export const dialogue: Dialogue<Pop3Session> = {
  switches,

  framing: lineFraming(longestLine, longestSaslLine),

  parse(frame, session) {
    // No line announces a literal here, so that none has more than one piece.
    return commandOf(frame.pieces[0] ?? "", session);
  },

  preview: () => null,
  refuseLiteral: () => null,
  goAhead: {
    octets: ["+ \r\n"],
    role: "continuation",
    tag: null,
    status: null,
    name: "",
  },

  execute({ name, arguments: given }, context) {
    const command = commands.get(name);
    if (command === undefined) throw new Error(`no POP3 command ${name}`);
    return command.run(given, context);
  },

  lineKey: () => "other",
  resume: resumeAuth,

  refuse,
};

/**
 * A whole line as a command, or what is wrong with it: as this session's
 * server reads it, or with all that any could, where nobody is asked.
 */
export function commandOf(
  text: string,
  session: Pop3Session | null,
  record?: SpanRecorder,
): Parsed {
  const line = commandLineOf(text, record);
  const name = line.keyword;
  const command = commands.get(name);
  const has = session === null || hasCommand(session.server, name);
  if (command === undefined || !has) {
    const reason = unreadable(text, name);
    return { kind: "malformed", tag: null, name: null, reason };
  }
  const given = command.parse(line);
  if (!given.ok) {
    return { kind: "malformed", tag: null, name, reason: given.reason };
  }
  const { value } = given;
  return { kind: "command", command: { tag: null, name, arguments: value } };
}

/** Why a line doesn't begin with a command. */
function unreadable(text: string, keyword: string): Reason {
  if (text === "") return pop3Reason("empty-line", {}, 0);
  if (keyword === "") return pop3Reason("extra-space", {}, 0);
  return pop3Reason("unknown-command", { command: quoted(keyword) }, 0);
}

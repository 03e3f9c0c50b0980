import { lineFraming } from "../common/line-framer.ts";
import type {
  Farewell,
  Parsed,
  Protocol,
  Reason,
  Response,
  SpanRecorder,
} from "../protocol.ts";
import { commands } from "./commands/index.ts";
import { diagram } from "./diagram.ts";
import { observedMaildrop } from "./maildrop.ts";
import { machine } from "./machine.ts";
import { pop3Reason, quoted } from "./reasons.ts";
import { refuse } from "./refuse.ts";
import { newSession, type Pop3Session } from "./session.ts";
import { newStamp } from "./stamp.ts";
import { commandLineOf } from "./wire/command-line.ts";
import { singleLine } from "./wire/response.ts";

/** Octets of a command line with its CRLF; RFC 2449 §4 asks for 255 at least. */
const longestLine = 512;

/**
 * The Post Office Protocol, version 3: RFC 1939, with CAPA (RFC 2449) and the
 * AUTH response code (RFC 3206).
 */
export const pop3: Protocol<Pop3Session> = {
  name: "pop3",
  title: "POP3",
  port: 110,
  tagged: false,
  machine,
  diagram,
  framing: lineFraming(longestLine),
  scope: "maildrop",

  open({ env }) {
    const stamp = newStamp(env);
    const greeting = singleLine("+OK", "", `POP3 ready ${stamp}`);
    return {
      session: newSession(stamp),
      completion: "OK",
      responses: [{ ...greeting, role: "greeting" }],
    };
  },

  parse(frame) {
    return commandOf(frame.pieces.join(""));
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
  resume() {
    throw new Error("no POP3 command goes on over further lines");
  },

  refuse,

  updates({ session }) {
    return {
      command: "",
      completion: "OK",
      responses: [],
      session,
      reason: null,
    };
  },

  abandon({ maildrop }) {
    if (maildrop === null) return [];
    return [{ kind: "maildrop.unlocked", account: maildrop.account }];
  },

  farewell,

  observe({ maildrop }) {
    return {
      account: maildrop?.account ?? null,
      open: maildrop === null ? null : observedMaildrop(maildrop),
    };
  },
};

/** A whole line as a command, or what is wrong with it. */
export function commandOf(text: string, record?: SpanRecorder): Parsed {
  const line = commandLineOf(text, record);
  const name = line.keyword;
  const command = commands.get(name);
  if (command === undefined) {
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

/** RFC 1939 §3: a server that closes by itself does so without a word. */
function farewell(reason: Farewell): readonly Response[] {
  switch (reason) {
    case "autologout":
    case "shutdown":
      return [];
    case "bug":
      return [singleLine("-ERR", "", "[SYS/TEMP] internal error")];
    case "too-many":
      return [singleLine("-ERR", "", "[SYS/TEMP] too many connections")];
    default:
      return reason satisfies never;
  }
}

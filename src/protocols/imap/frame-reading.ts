import { inCapitals } from "../common/in-capitals.ts";
import { Reader, type ReadingFor } from "./wire/reader.ts";
import type {
  Context,
  Frame,
  Parsed,
  Reason,
  Refused,
  SpanRecorder,
} from "../protocol.ts";
import {
  hasCommand,
  largestMessage,
  mostUnasked,
  offers,
  revisionOf,
  usesUtf8,
} from "./capabilities.ts";
import { refusal, type ImapCommand, type Refusal } from "./commands/command.ts";
import { commandsByName } from "./commands/index.ts";
import type { ImapSession } from "./session.ts";
import { syntaxRefusal } from "./refusals.ts";
import { syntaxTexts } from "./syntax-texts.ts";
import { refusedAsOld } from "./utf8-only.ts";
import { tagged } from "./wire/response.ts";
import { atom, tag as readTag } from "./wire/words.ts";

/** Octets of a literal that is no message. */
const largestLiteral = 100_000;
/** Literals in one command, and their octets together in APPEND and elsewhere. */
const mostLiterals = 1000;
const mostAppended = 2 * largestMessage;
const mostLiteralOctets = 1024 * 1024;

/** What a frame begins with; `command` is null for one that isn't known. */
interface Head {
  readonly tag: string;
  readonly command: ImapCommand<unknown> | null;
  /** Stands after the command's name, or where reading it failed. */
  readonly reader: Reader;
}

/**
 * The tag and the name of a command that this session's server has.
 *
 * RFC 3501 §9
 *
 *     command = tag SP (command-any / command-auth / command-nonauth /
 *               command-select) CRLF
 */
export function headOf(
  frame: Frame,
  session: ImapSession | null,
  record?: SpanRecorder,
): Head {
  const reader = new Reader(frame, { record, ...readingFor(session) });
  const tag = readTag(reader);
  if (reader.failure === null && reader.atEnd) {
    reader.fail(isCommand(tag) ? "missing-tag" : "missing-command", {
      found: tag,
    });
  }
  reader.expect(" ", "bad-tag");
  const at = reader.position;
  const word = reader.as("command", atom);
  const name = inCapitals(word);
  const has = session === null || hasCommand(session, name);
  const command = has ? (commandsByName.get(name) ?? null) : null;
  if (command === null) {
    const key = isCommand(tag) ? "missing-tag" : "unknown-command";
    reader.fail(key, { found: key === "missing-tag" ? tag : word }, at);
  }
  return { tag, command, reader };
}

/** How a session's server reads; without a session, all that any could. */
function readingFor(session: ImapSession | null): ReadingFor {
  if (session === null) return {};
  return {
    offers: (extension) => offers(session, extension),
    utf8: usesUtf8(session),
    revision: revisionOf(session),
  };
}

/**
 * A whole frame as a command, with what is wrong in it: as this session's
 * server reads it, or with all that any could, where nobody is asked.
 */
export function commandOf(
  frame: Frame,
  session: ImapSession | null,
  record?: SpanRecorder,
): Parsed {
  const { tag, command, reader } = headOf(frame, session, record);
  const argument = command?.parse(reader) ?? null;
  reader.end();
  const reason = reader.failure;
  if (command !== null && reason === null) {
    const { name } = command;
    const said = command.said?.(argument);
    const named = said === undefined ? { name } : { name, said };
    return { kind: "command", command: { tag, ...named, arguments: argument } };
  }
  return {
    kind: "malformed",
    tag: answerableTag(tag, reason ?? unreadable),
    name: command?.name ?? null,
    reason: reason ?? unreadable,
  };
}

/** Whether a literal that was announced is refused before its octets are sent. */
export function refuseLiteral(
  partial: Frame,
  announced: number,
  context: Context<ImapSession>,
): Refused | null {
  const { tag, command, reader } = headOf(partial, context.session);
  if (command === null) {
    const reason = reader.failure ?? unreadable;
    return syntaxRefusal(answerableTag(tag, reason), null, reason);
  }
  const isMessage = command.name === "APPEND" && reader.failure === null;
  const refused = refuseUnasked(partial, announced, context.session);
  if (refused !== null) {
    const { code, text, reason } = refused;
    const given = isMessage ? code : null;
    return {
      responses: [tagged(tag, "BAD", command.name, given, text)],
      reason,
    };
  }
  const known =
    refusedAsOld(command.name, context.session) ??
    command.refuseLiteral?.(reader, announced, context) ??
    null;
  if (known !== null) {
    const { code, text, reason } = known;
    return { responses: [tagged(tag, "NO", command.name, code, text)], reason };
  }
  const octets = partial.literals.reduce(
    (sum, { length }) => sum + length,
    announced,
  );
  const most = isMessage ? largestMessage : largestLiteral;
  const mostTogether = isMessage ? mostAppended : mostLiteralOctets;
  const fits =
    announced <= most &&
    octets <= mostTogether &&
    partial.literals.length < mostLiterals;
  if (fits) return null;
  const text = syntaxTexts.get("literal-too-big") ?? "";
  const values = { octets: String(announced), most: String(most) };
  return {
    responses: [tagged(tag, "BAD", command.name, null, text)],
    reason: { key: "literal-too-big", values, at: null },
  };
}

/**
 * With LITERAL- alone a long literal may not come unasked; it is on its way all
 * the same, and is thrown away (RFC 7888 §5).
 */
function refuseUnasked(
  { pieces }: Frame,
  announced: number,
  session: ImapSession,
): Refusal | null {
  if (pieces.at(-1)?.endsWith("+}") !== true) return null;
  if (offers(session, "LITERAL+") || announced <= mostUnasked) return null;
  const values = { octets: String(announced), most: String(mostUnasked) };
  const text = "Literal is too big to come unasked";
  return refusal("literal-unasked", "TOOBIG", text, values);
}

const unreadable: Reason = { key: "unexpected", values: {}, at: null };

/** Null where the tag couldn't be read: then BAD goes without one (RFC 3501 §7.1.3). */
function answerableTag(tag: string, reason: Reason): string | null {
  return tag === "" || reason.key === "bad-tag" ? null : tag;
}

function isCommand(word: string): boolean {
  return commandsByName.has(word.toUpperCase());
}

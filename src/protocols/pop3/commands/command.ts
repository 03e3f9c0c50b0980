import type { OctetString } from "../../../mail/format/octets.ts";
import type { Context, Outcome, Reason, Response } from "../../protocol.ts";
import { tellsCode } from "../capabilities.ts";
import type { Pop3Session } from "../session.ts";
import { textIn, type Said } from "../texts.ts";
import type { CommandLine, Read } from "../wire/command-line.ts";
import { lastLines, singleLine } from "../wire/response.ts";

/** A POP3 command: how its arguments are read and what it does. */
export interface Pop3Command<Arguments> {
  /** The keyword, in capitals. */
  readonly name: string;
  /** Reads the arguments, or says what is wrong with them. */
  parse(line: CommandLine): Read<Arguments>;
  /** Does it; the machine has allowed it. */
  run(given: Arguments, context: Context<Pop3Session>): Outcome<Pop3Session>;
}

/** `+OK` and one line; the session goes on as given. */
export function accepted(
  command: string,
  session: Pop3Session,
  said: Said,
): Outcome<Pop3Session> {
  const text = textIn(session.language, said);
  return {
    command,
    completion: "OK",
    responses: [singleLine("+OK", command, text)],
    session,
    reason: null,
  };
}

/**
 * `+OK`, further lines and the final dot; the session goes on as given. The
 * lines are made only when they are read, and anew each time.
 */
export function acceptedWithLines(
  command: string,
  session: Pop3Session,
  said: Said,
  content: () => OctetString | Uint8Array,
): Outcome<Pop3Session> {
  const text = textIn(session.language, said);
  const responses = new MultiLine(command, text, content);
  return { command, completion: "OK", responses, session, reason: null };
}

/** A multi-line response, made when it is read. */
class MultiLine implements Iterable<Response> {
  readonly #command: string;
  readonly #text: OctetString;
  readonly #content: () => OctetString | Uint8Array;

  constructor(
    command: string,
    text: OctetString,
    content: () => OctetString | Uint8Array,
  ) {
    this.#command = command;
    this.#text = text;
    this.#content = content;
  }

  [Symbol.iterator](): Iterator<Response> {
    const first = singleLine("+OK", this.#command, this.#text);
    const others = lastLines(this.#command, this.#content());
    return [first, others].values();
  }
}

/**
 * `-ERR`, which is always one line (RFC 1939 §3), with the reason for people,
 * and a code for programs where the server has codes (RFC 2449 §8).
 */
export function declined(
  command: string,
  session: Pop3Session,
  code: string | null,
  said: Said,
  reason: Reason,
): Outcome<Pop3Session> {
  const text = textIn(session.language, said);
  const told = code !== null && tellsCode(session.server, code);
  const line = told ? `[${code}] ${text}` : text;
  return {
    command,
    completion: "ERR",
    responses: [singleLine("-ERR", command, line)],
    session,
    reason,
  };
}

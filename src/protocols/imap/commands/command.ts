import type { OctetString } from "../../../mail/format/octets.ts";
import type { Context, Reason, Response } from "../../protocol.ts";
import type { ImapSession } from "../session.ts";
import type { Reader } from "../wire/reader.ts";

/** What a command may see and do in IMAP. */
export interface ImapContext extends Context<ImapSession> {
  /** Under which it was sent. */
  readonly tag: string;
}

/** The end of a command, without its tag; index.ts adds that and pending updates. */
export interface ImapOutcome {
  readonly status: "OK" | "NO" | "BAD" | "CONTINUE";
  /** A response code without its brackets, such as `TRYCREATE`. */
  readonly code: string | null;
  /** Human-readable, never empty (RFC 3501 §7.1). */
  readonly text: string;
  /** Untagged responses that come before it, and a continuation request. */
  readonly responses: Iterable<Response>;
  readonly session: ImapSession;
  readonly reason: Reason | null;
}

/** A command of IMAP: how its arguments are read, and what it does. */
export interface ImapCommand<Arguments> {
  /** In capitals. */
  readonly name: string;
  /** What people call it with these arguments, where that is more than the name. */
  said?(argument: Arguments): string;
  /** Reads what stands after the name; what is wrong stays in the reader. */
  parse(reader: Reader): Arguments;
  /**
   * Why a literal of these arguments need not be sent, when that is known
   * before it comes; the reader stands after the name (RFC 3501 §7.5).
   */
  refuseLiteral?(
    reader: Reader,
    announced: number,
    context: Context<ImapSession>,
  ): Refusal | null;
  /** Whether it asks for mod-sequences, and so to be told of them from now on (RFC 7162 §3.1). */
  asksModSeq?(argument: Arguments): boolean;
  run(argument: Arguments, context: ImapContext): ImapOutcome;
  /** Carries on with a line, after an outcome of `CONTINUE`. */
  resume?(line: OctetString, context: ImapContext): ImapOutcome;
  /**
   * What may be told at its end: `all`; `no-expunge` where message sequence
   * numbers must hold (RFC 3501 §7.4.1); `nothing`, when it has told itself.
   */
  readonly tells: (argument: Arguments) => "all" | "no-expunge" | "nothing";
}

/** Why something that was well understood can't be done. */
export interface Refusal {
  readonly code: string | null;
  readonly text: string;
  readonly reason: Reason;
}

/** `OK`, with the session as it is from now on. */
export function ok(
  text: string,
  session: ImapSession,
  responses: Iterable<Response> = [],
  code: string | null = null,
): ImapOutcome {
  return { status: "OK", code, text, responses, session, reason: null };
}

/** `NO`: understood, and refused. */
export function no(
  { code, text, reason }: Refusal,
  session: ImapSession,
): ImapOutcome {
  return { status: "NO", code, text, responses: [], session, reason };
}

/** `BAD`: the arguments can't be meant for what there is. */
export function bad(
  { code, text, reason }: Refusal,
  session: ImapSession,
): ImapOutcome {
  return { status: "BAD", code, text, responses: [], session, reason };
}

/** Answers one after the other, each made when it is read. */
export function inTurn(
  ...answers: readonly Iterable<Response>[]
): Iterable<Response> {
  const all: Iterable<Response>[] = [];
  for (const each of answers) {
    if (each instanceof InTurn) all.push(...each.answers);
    else if (!Array.isArray(each) || each.length > 0) all.push(each);
  }
  return all.length > 1 ? new InTurn(all) : (all[0] ?? []);
}

/** Hands on what each answer gives; however often put into another, it is one layer. */
class InTurn implements IterableIterator<Response> {
  readonly answers: readonly Iterable<Response>[];
  #next = 0;
  #present: Iterator<Response> | null = null;

  constructor(answers: readonly Iterable<Response>[]) {
    this.answers = answers;
  }

  [Symbol.iterator](): IterableIterator<Response> {
    return this;
  }

  next(): IteratorResult<Response, undefined> {
    for (;;) {
      if (this.#present === null) {
        const answer = this.answers[this.#next++];
        if (answer === undefined) return { done: true, value: undefined };
        this.#present = answer[Symbol.iterator]();
      }
      const result = this.#present.next();
      if (result.done !== true) return result;
      this.#present = null;
    }
  }
}

/** A refusal without a place in the line. */
export function refusal(
  key: string,
  code: string | null,
  text: string,
  values: Reason["values"] = {},
): Refusal {
  return { code, text, reason: { key, values, at: null } };
}

/** Arguments of a command that takes none. */
export function nothing(): null {
  return null;
}

import type { OctetString } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";
import type { TraceEvent, TraceEventOf } from "../simulator/trace.ts";
import { SentCommand } from "./client-tokens.ts";
import { grammarOf } from "./grammar.ts";
import { imapResponseTokens } from "./imap-response-tokens.ts";
import { allOctets, linesFrom } from "./lines.ts";
import { mailDataTokens } from "./mail-data-tokens.ts";
import { pop3ResponseTokens } from "./pop3-response-tokens.ts";
import { smtpResponseTokens } from "./smtp-response-tokens.ts";
import { token, type Token } from "./token.ts";

/** A line on the wire: of which event, and which of its lines, from 0. */
export interface LinePlace {
  readonly seq: number;
  readonly index: number;
}

/**
 * The tokens of one line on the wire, in order, placed in the line's octets.
 * `events` are those of its connection, or more.
 */
export function tokensOf(
  protocol: string,
  events: readonly TraceEvent[],
  { seq, index }: LinePlace,
): readonly Token[] {
  const event = events.find((each) => each.seq === seq);
  if (event?.kind === "line.received") {
    return clientTokens(protocol, events, event, index);
  }
  return event?.kind === "response.sent"
    ? serverTokens(protocol, event, index)
    : [];
}

function serverTokens(
  protocol: string,
  { response }: TraceEventOf<"response.sent">,
  index: number,
): readonly Token[] {
  const octets = allOctets(response.octets);
  let start = 0;
  let end = octets.length;
  let place = 0;
  for (const { text, at } of linesFrom(octets)) {
    start = at;
    end = at + text.length;
    if (place++ === index) break;
  }
  const all = responseTokens(protocol, response, octets);
  const found: Token[] = [];
  for (const each of all) {
    if (each.from >= end) break;
    if (each.from < start) continue;
    found.push({ ...each, from: each.from - start, to: each.to - start });
  }
  return found;
}

function responseTokens(
  protocol: string,
  response: Response,
  octets: OctetString,
): Iterable<Token> {
  const grammar = grammarOf(protocol);
  switch (grammar) {
    case "imap":
      return imapResponseTokens(octets);
    case "pop3":
      return pop3ResponseTokens(response, octets);
    case "smtp":
      return smtpResponseTokens(response, octets);
    default:
      return grammar satisfies never;
  }
}

function clientTokens(
  protocol: string,
  events: readonly TraceEvent[],
  event: TraceEventOf<"line.received">,
  index: number,
): readonly Token[] {
  const { text, role } = event;
  if (role === "overlong" || role === "stray") {
    return [token("unreadable", 0, text.trimEnd().length)];
  }
  const isMail = grammarOf(protocol) === "smtp";
  if (role === "data" || (isMail && role === "literal")) {
    return mailDataTokens(events, event, index);
  }
  if (role === "discarded") return [token("discarded", 0, text.length)];
  if (role === "continuation") {
    if (text === "") return [];
    return [token(continuationRule(text, events, event.seq), 0, text.length)];
  }
  const first = events.find(
    (each) => each.seq === event.cause && each.kind === "line.received",
  );
  const start = first?.seq ?? event.seq;
  const pieces: string[] = [];
  const literals: string[] = [];
  let before: string[] = [];
  let line = 0;
  for (const each of events) {
    if (each.kind !== "line.received") continue;
    if (each.seq !== start && each.cause !== start) continue;
    if (each === event) line = literals.length;
    if (each.role === "command") pieces.push(each.text);
    if (each.role !== "literal") continue;
    before = [...before, each.text];
    if (each.received < each.announced) continue;
    literals.push(before.join(""));
    before = [];
  }
  const refused = events.find(
    (each) =>
      each.kind === "command.refused" &&
      each.because === "syntax" &&
      each.cause === start,
  );
  const reason = refused?.kind === "command.refused" ? refused.reason : null;
  const command = new SentCommand(protocol, { pieces, literals }, reason);
  if (role === "command") return command.line(line);
  const isStart = event.received === text.length;
  return command.literal(line, text, index, isStart);
}

/** What a line is that carries on the command in progress. */
function continuationRule(
  text: string,
  events: readonly TraceEvent[],
  seq: number,
): string {
  const asked = events.findLast(
    (each) => each.kind === "command.recognized" && each.seq < seq,
  );
  const name = asked?.kind === "command.recognized" ? asked.name : "";
  if (name === "IDLE") return /^done$/i.test(text) ? "done" : "unreadable";
  return text === "*" ? "sasl-cancel" : "sasl-response";
}

import type { OctetString } from "../mail/format/octets.ts";
import { Reader } from "../protocols/imap/wire/reader.ts";
import { readResponse } from "../protocols/imap/wire/response-reader.ts";
import { linesFrom } from "./lines.ts";
import { isMessageOctets, MessageLines } from "./message-tokens.ts";
import { SpanCollector, type Span } from "./span-collector.ts";
import { token, type Token } from "./token.ts";

/** A response cut at its literals; `starts` are the places of the pieces in it. */
interface CutResponse {
  readonly pieces: readonly OctetString[];
  readonly starts: readonly number[];
  readonly literals: readonly OctetString[];
}

/** The tokens of a whole response, in order, placed in all of its octets. */
export function* imapResponseTokens(octets: OctetString): Generator<Token> {
  const cut = cutAtLiterals(octets);
  const collector = new SpanCollector();
  const reader = new Reader(cut, collector.record);
  readResponse(reader);
  const named = withNumbersNamed(collector.spans, cut.pieces[0] ?? "");
  const { position } = reader;
  const spans = [...named];
  if (!reader.atEnd) spans.push({ rule: "text", from: position, to: Infinity });
  let before = 0;
  let next = 0;
  for (const [index, piece] of cut.pieces.entries()) {
    const start = cut.starts[index] ?? 0;
    for (; next < spans.length; next++) {
      const span = spans[next];
      if (span === undefined || span.from >= before + piece.length) break;
      const from = span.from - before;
      const to = Math.min(span.to - before, piece.length);
      const value = piece.slice(from, to);
      yield token(span.rule, start + from, start + to, value);
    }
    const literal = cut.literals[index];
    const rule = collector.contents[index] ?? "text";
    if (literal !== undefined) {
      yield* literalTokens(literal, start + piece.length + 2, rule);
    }
    before += piece.length;
  }
}

/** What the number in `* 3 EXISTS` and `* 3 EXPUNGE` is, is said by the word behind it. */
function withNumbersNamed(
  spans: readonly Span[],
  text: OctetString,
): readonly Span[] {
  const name = /^\* \d+ (\w+)/.exec(text)?.[1]?.toUpperCase();
  if (name === undefined) return spans;
  const isOne = name === "FETCH" || name === "EXPUNGE";
  const rule = isOne ? "seq-number" : "message-count";
  return spans.map((span) => (span.from === 2 ? { ...span, rule } : span));
}

function* literalTokens(
  literal: OctetString,
  start: number,
  rule: string,
): Generator<Token> {
  const message = isMessageOctets(rule) ? new MessageLines(rule) : null;
  for (const { text, at } of linesFrom(literal)) {
    const tokens = message?.next(text) ?? [token(rule, 0, text.length)];
    for (const each of tokens) {
      const { from, to } = each;
      yield { ...each, from: from + start + at, to: to + start + at };
    }
  }
}

function cutAtLiterals(octets: OctetString): CutResponse {
  const pieces: OctetString[] = [];
  const starts: number[] = [];
  const literals: OctetString[] = [];
  let at = 0;
  for (;;) {
    const end = octets.indexOf("\r\n", at);
    const piece = octets.slice(at, end < 0 ? octets.length : end);
    pieces.push(piece);
    starts.push(at);
    const announced = /\{(\d{1,10})\}$/.exec(piece.slice(-16))?.[1];
    if (announced === undefined || end < 0) break;
    at = end + 2 + Number(announced);
    literals.push(octets.slice(end + 2, at));
  }
  return { pieces, starts, literals };
}

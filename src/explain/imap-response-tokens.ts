import type { OctetString } from "../mail/format/octets.ts";
import { Reader } from "../protocols/imap/wire/reader.ts";
import { responseFrame } from "../protocols/imap/wire/response-frame.ts";
import { readResponse } from "../protocols/imap/wire/response-reader.ts";
import { linesFrom } from "./lines.ts";
import { isMessageOctets, MessageLines } from "./message-tokens.ts";
import { SpanCollector, type Span } from "./span-collector.ts";
import { token, type Token } from "./token.ts";

/** The tokens of a whole response, in order, placed in all of its octets. */
export function* imapResponseTokens(octets: OctetString): Generator<Token> {
  const cut = responseFrame(octets);
  const collector = new SpanCollector();
  const reader = new Reader(cut, { record: collector.record });
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

import type { OctetString } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";
import { readReplyLine } from "../protocols/smtp/wire/response-reader.ts";
import { linesFrom } from "./lines.ts";
import { SpanCollector } from "./span-collector.ts";
import { token, type Token } from "./token.ts";

/** The tokens of a whole reply, in order, placed in all of its octets. */
export function* smtpResponseTokens(
  { name }: Pick<Response, "name">,
  octets: OctetString,
): Generator<Token> {
  let index = 0;
  for (const { text, at } of linesFrom(octets)) {
    const collector = new SpanCollector();
    readReplyLine(text, name, index++, collector.record);
    for (const { rule, from, to } of collector.spans) {
      yield token(rule, at + from, at + to, text.slice(from, to));
    }
  }
}

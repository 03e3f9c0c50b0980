import type { OctetString } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";
import {
  readListLine,
  readStatusLine,
} from "../protocols/pop3/wire/response-reader.ts";
import { linesFrom } from "./lines.ts";
import { MessageLines } from "./message-tokens.ts";
import { SpanCollector } from "./span-collector.ts";
import { token, type Token } from "./token.ts";

/** The tokens of a whole response, in order, placed in all of its octets. */
export function* pop3ResponseTokens(
  { role, name }: Pick<Response, "role" | "name">,
  octets: OctetString,
): Generator<Token> {
  const isMessage = role === "data" && (name === "RETR" || name === "TOP");
  const message = isMessage ? new MessageLines("message-octets") : null;
  for (const { text, at } of linesFrom(octets)) {
    for (const each of lineTokens(text)) {
      yield { ...each, from: each.from + at, to: each.to + at };
    }
  }

  function lineTokens(line: OctetString): readonly Token[] {
    if (role === "continuation") {
      return [
        token("continuation", 0, 1),
        token("sasl-challenge", 2, line.length),
      ].filter(({ from, to }) => from < to);
    }
    if (role === "data" && line === ".") return [token("termination", 0, 1)];
    if (message !== null) return stuffedLine(line, message);
    const collector = new SpanCollector();
    const read = role === "data" ? readListLine : readStatusLine;
    read(line, name, collector.record);
    return collector.spans.map(({ rule, from, to }) =>
      token(rule, from, to, line.slice(from, to)),
    );
  }
}

/** RFC 1939 §3: a line of content that begins with a dot has another put before it. */
function stuffedLine(
  line: OctetString,
  message: MessageLines,
): readonly Token[] {
  if (!line.startsWith(".")) return message.next(line);
  const tokens = message
    .next(line.slice(1))
    .map((each) => ({ ...each, from: each.from + 1, to: each.to + 1 }));
  return [token("stuffed-dot", 0, 1), ...tokens];
}

import type { OctetString } from "../mail/format/octets.ts";
import type { TraceEvent, TraceEventOf } from "../simulator/trace.ts";
import { linesFrom } from "./lines.ts";
import { MessageLines } from "./message-tokens.ts";
import { token, type Token } from "./token.ts";

type Piece = TraceEventOf<"line.received">;

/**
 * The tokens of line `index` of a piece of a message that a client sends. What
 * was sent of it before says whether the line belongs to a header.
 */
export function mailDataTokens(
  events: readonly TraceEvent[],
  piece: Piece,
  index: number,
): readonly Token[] {
  const message = new MessageLines("message-octets");
  for (const { text, role, seq } of piecesUpTo(events, piece)) {
    let place = 0;
    for (const line of linesFrom(text)) {
      const tokens =
        role === "data"
          ? stuffedLine(line.text, message)
          : message.next(line.text);
      if (seq === piece.seq && place++ === index) return tokens;
    }
  }
  return [];
}

/** All pieces of the message that the last one belongs to. */
function piecesUpTo(
  events: readonly TraceEvent[],
  last: Piece,
): readonly Piece[] {
  let pieces: Piece[] = [];
  for (const event of events) {
    if (event.seq > last.seq) break;
    if (event.kind === "command.recognized" && event.name === "MAIL") {
      pieces = [];
    }
    if (event.kind !== "line.received") continue;
    if (event.role === "data" || event.role === "literal") pieces.push(event);
  }
  return pieces;
}

/** RFC 5321 §4.5.2: a line that begins with a dot has another put before it; a dot alone ends all. */
function stuffedLine(
  line: OctetString,
  message: MessageLines,
): readonly Token[] {
  if (line === ".") return [token("termination", 0, 1)];
  if (!line.startsWith(".")) return message.next(line);
  const tokens = message
    .next(line.slice(1))
    .map((each) => ({ ...each, from: each.from + 1, to: each.to + 1 }));
  return [token("stuffed-dot", 0, 1), ...tokens];
}

import type { OctetString } from "../../../mail/format/octets.ts";
import type {
  Expected,
  Frame,
  Framed,
  FramerState,
  Framing,
} from "../../protocol.ts";
import {
  largestMessage,
  longestExtendedCommand,
  longestResponse,
} from "./limits.ts";

const noFrame: Frame = { pieces: [], literals: [] };

const more: Framed = { kind: "more" };

/** Octets of a line of data that are waited for before what there is goes on. */
const longestWait = 4096;

/**
 * Cuts a client's octets into lines, chunks and data.
 *
 * RFC 5321 §2.3.8, §4.1.1.4; RFC 3030 §2
 *
 *     bdat-cmd = "BDAT" SP chunk-size [SP end-marker] CRLF *OCTET
 *     data     = *line "." CRLF
 *
 * A line ends in CRLF and in nothing else. A bare LF in a command is told at
 * once, since whoever sends it would wait for ever, and the rest up to CRLF is
 * thrown away: so it never begins another command. In data it is an octet like
 * any other. Every octet is looked at once, and of data that is too long no
 * more is kept than shows that.
 */
export const framing: Framing = {
  mostDiscarded: 64 * 1024 * 1024,
  push: (state, octets) => ({ ...state, rest: state.rest + octets }),
  next(state, expected) {
    if (state.literal !== null) return nextChunk(state, state.literal);
    return expected === "data" ? nextData(state) : nextLine(state, expected);
  },
  forget: (state) => ({ ...state, frame: noFrame, literal: null }),
  // A chunk comes whatever is said about it (RFC 3030 §2), and is kept like any other.
  discard: (state) => state,
};

function nextLine(
  state: FramerState,
  expected: Expected,
): readonly [FramerState, Framed] {
  const limit = expected === "line" ? longestResponse : longestExtendedCommand;
  let { rest, searched, discarding } = state;
  for (;;) {
    const end = rest.indexOf("\n", searched);
    if (end < 0) break;
    const text = rest.slice(0, end);
    rest = rest.slice(end + 1);
    searched = 0;
    const isWhole = text.endsWith("\r");
    if (discarding) {
      discarding = !isWhole;
      continue;
    }
    const after: FramerState = { ...state, rest, searched, discarding };
    if (!isWhole) {
      const start = text.slice(0, limit);
      return [
        { ...after, discarding: true },
        { kind: "stray", start },
      ];
    }
    if (text.length >= limit) {
      return [after, { kind: "overlong", start: text.slice(0, limit) }];
    }
    return lineOf(after, text.slice(0, -1), expected);
  }
  if (discarding) {
    // The CR of a CRLF may be here and its LF not.
    const kept = rest.endsWith("\r") ? "\r" : "";
    return [{ ...state, rest: kept, searched: 0, discarding }, more];
  }
  if (rest.length <= limit) {
    const waiting = { ...state, rest, searched: rest.length, discarding };
    return [waiting, more];
  }
  const start = rest.slice(0, limit);
  const dropped = rest.endsWith("\r") ? "\r" : "";
  const next = { ...state, rest: dropped, searched: 0, discarding: true };
  return [next, { kind: "overlong", start }];
}

function lineOf(
  state: FramerState,
  text: OctetString,
  expected: Expected,
): readonly [FramerState, Framed] {
  const frame: Frame = { pieces: [text], literals: [] };
  const size = expected === "command" ? chunkSize(text) : 0;
  const literal =
    size > 0 ? { announced: size, received: [], length: 0 } : null;
  const line = { kind: "line", text, frame } as const;
  return [
    { ...state, literal, frame: literal === null ? noFrame : frame },
    {
      ...line,
      literal: literal?.announced ?? null,
      synchronizing: false,
      discarded: false,
    },
  ];
}

/** Octets that follow a line at once; 0 for any line but BDAT's. */
function chunkSize(line: OctetString): number {
  const [, digits] = /^BDAT (\d{1,15})(?: |$)/i.exec(line) ?? [];
  return digits === undefined ? 0 : Number(digits);
}

function nextChunk(
  state: FramerState,
  literal: NonNullable<FramerState["literal"]>,
): readonly [FramerState, Framed] {
  const { rest, frame } = state;
  if (rest === "") return [state, more];
  const { announced } = literal;
  const text = rest.slice(0, announced - literal.length);
  const length = literal.length + text.length;
  const done = length === announced;
  const kept = withPiece(literal.received[0] ?? "", text);
  const next: FramerState = {
    ...state,
    rest: rest.slice(text.length),
    searched: 0,
    frame: done ? noFrame : frame,
    literal: done ? null : { announced, received: [kept], length },
  };
  return [
    next,
    {
      kind: "literal",
      text,
      received: length,
      announced,
      done,
      frame: done ? { ...frame, literals: [kept] } : null,
    },
  ];
}

/** RFC 5321 §4.1.1.4: the CRLF before the final dot may be that of the DATA command. */
function nextData(state: FramerState): readonly [FramerState, Framed] {
  const { rest } = state;
  const data = state.data ?? { received: "", length: 0, atLineStart: true };
  const end = endOfData(rest, data.atLineStart);
  if (end >= 0) {
    const text = rest.slice(0, end + 3);
    const next = { ...state, rest: rest.slice(end + 3), data: null };
    const received = data.length + text.length;
    const content = withPiece(data.received, rest.slice(0, end));
    return [
      { ...next, searched: 0 },
      { kind: "data", text, received, content },
    ];
  }
  const whole = rest.lastIndexOf("\r\n") + 2;
  const isLine = whole > 1;
  if (!isLine && rest.length <= longestWait) return [{ ...state, data }, more];
  const cut = isLine ? whole : rest.length - (rest.endsWith("\r") ? 1 : 0);
  const text = rest.slice(0, cut);
  const received = data.length + text.length;
  const next: FramerState = {
    ...state,
    rest: rest.slice(cut),
    searched: 0,
    data: {
      received: withPiece(data.received, text),
      length: received,
      atLineStart: isLine,
    },
  };
  return [next, { kind: "data", text, received, content: null }];
}

/** Where the final `.` CRLF begins; -1 while it hasn't come. */
function endOfData(rest: OctetString, atLineStart: boolean): number {
  if (atLineStart && rest.startsWith(".\r\n")) return 0;
  const found = rest.indexOf("\r\n.\r\n");
  return found < 0 ? -1 : found + 2;
}

/** What is kept of content: of one that is too long, just enough to see it. */
function withPiece(kept: OctetString, piece: OctetString): OctetString {
  return kept.length > largestMessage ? kept : kept + piece;
}

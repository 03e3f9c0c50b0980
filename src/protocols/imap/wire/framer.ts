import type { OctetString } from "../../../mail/format/octets.ts";
import type {
  Expected,
  Frame,
  Framed,
  FramerState,
  Framing,
} from "../../protocol.ts";

/** Octets in one line of a command, literals not counted. */
export const longestLine = 65536;

const carriageReturn = 0x0d;

const emptyFrame: Frame = { pieces: [], literals: [] };

/**
 * Cuts a client's octets into lines and literals, and lines into commands.
 *
 * RFC 3501 §2.2.1, §4.3; RFC 7888 §3
 *
 *     literal = "{" number ["+"] "}" CRLF *CHAR8
 *
 * Knows no command and no state: a literal is announced by the end of a line
 * and nothing else. A line that ends in LF alone is taken as well, since that
 * is what many terminals send.
 */
export const framing: Framing = {
  mostDiscarded: 64 * 1024 * 1024,
  push: (state, octets) => ({ ...state, rest: state.rest + octets }),
  next: (state, expected, unasked = true) =>
    state.literal === null
      ? nextLine(state, expected, unasked)
      : nextOctets(state),
  forget: (state) => ({
    ...state,
    frame: emptyFrame,
    literal: null,
    discarding: false,
  }),
  discard: (state) => ({ ...state, frame: emptyFrame, discarding: true }),
};

function nextLine(
  state: FramerState,
  expected: Expected,
  unasked: boolean,
): readonly [FramerState, Framed] {
  const { rest, discarding } = state;
  const end = rest.indexOf("\n", state.searched);
  const received = end < 0 ? rest.length : end;
  const isReturn = rest.charCodeAt(received - 1) === carriageReturn;
  const length = isReturn ? received - 1 : received;
  if (length > longestLine) {
    return overlong(state, length, expected, unasked);
  }
  if (end < 0) return [{ ...state, searched: rest.length }, { kind: "more" }];
  const text = rest.slice(0, length);
  const announced = expected === "command" ? announcement(text, unasked) : null;
  const { pieces, literals } = state.frame;
  const frame: Frame = {
    pieces: pieces.length === 0 ? [text] : [...pieces, text],
    literals,
  };
  const synchronizing = announced?.synchronizing ?? false;
  // Written out field by field: this is done for every line that comes.
  const after: FramerState = {
    rest: rest.slice(end + 1),
    searched: 0,
    frame: emptyFrame,
    literal: null,
    discarding: false,
    data: state.data,
  };
  // A client that waits for an answer to a refused frame sends nothing more of it.
  const isWhole = announced === null || (discarding && synchronizing);
  const line: Framed = {
    kind: "line",
    text,
    literal: isWhole ? null : announced.octets,
    synchronizing,
    frame,
    discarded: discarding,
  };
  if (isWhole) return [after, line];
  const literal = { announced: announced.octets, received: [], length: 0 };
  const kept = discarding ? emptyFrame : frame;
  return [{ ...after, frame: kept, literal, discarding }, line];
}

/**
 * Throws away what there is of a long line, but for its last octets: they may
 * announce a literal, which is dropped too (RFC 7888 §3).
 */
function overlong(
  state: FramerState,
  length: number,
  expected: Expected,
  unasked: boolean,
): readonly [FramerState, Framed] {
  const { rest, discarding } = state;
  const next: FramerState = {
    ...state,
    rest: rest.slice(length - 32),
    searched: 0,
    frame: emptyFrame,
    discarding: true,
  };
  if (discarding) return nextLine(next, expected, unasked);
  return [next, { kind: "overlong", start: rest.slice(0, 120) }];
}

function nextOctets(state: FramerState): readonly [FramerState, Framed] {
  const { rest, literal, frame, discarding } = state;
  if (literal === null) return [state, { kind: "more" }];
  const wanted = literal.announced - literal.length;
  if (wanted > 0 && rest === "") return [state, { kind: "more" }];
  const text = rest.slice(0, wanted);
  const length = literal.length + text.length;
  const done = length === literal.announced;
  const received = discarding ? [] : [...literal.received, text];
  const next: FramerState = {
    ...state,
    rest: rest.slice(text.length),
    searched: 0,
    literal: done ? null : { ...literal, received, length },
    frame:
      done && !discarding
        ? { ...frame, literals: [...frame.literals, received.join("")] }
        : frame,
  };
  const { announced } = literal;
  return [
    next,
    { kind: "literal", text, received: length, announced, done, frame: null },
  ];
}

function announcement(
  line: OctetString,
  unasked: boolean,
): { readonly octets: number; readonly synchronizing: boolean } | null {
  if (!line.endsWith("}")) return null;
  const found = /\{(\d{1,20})(\+?)\}$/.exec(line.slice(-24));
  if (found === null || (found[2] === "+" && !unasked)) return null;
  return { octets: Number(found[1]), synchronizing: found[2] === "" };
}

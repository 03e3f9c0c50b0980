import type { Framed, Framing, FramerState } from "../protocol.ts";

const carriageReturn = 0x0d;

const more: Framed = { kind: "more" };

/**
 * Framing for protocols whose commands are single lines without literals.
 *
 * A line ends in CRLF; a bare LF is taken too, since tools such as `nc` send
 * it when people type. `limit` counts the octets of a line with its end. What
 * is longer is answered as soon as that shows, and thrown away as it comes: no
 * more than `limit` octets are kept, and every octet is looked at once. A line
 * that carries on a command in progress may have `furtherLimit` octets.
 */
export function lineFraming(limit: number, furtherLimit = limit): Framing {
  return {
    mostDiscarded: 0,
    push: (state, octets) => ({ ...state, rest: state.rest + octets }),
    next: (state, expected) =>
      nextLine(state, expected === "line" ? furtherLimit : limit),
    // Both are about literals, which no line announces here.
    forget: (state) => state,
    discard: (state) => state,
  };
}

function nextLine(
  state: FramerState,
  limit: number,
): readonly [FramerState, Framed] {
  const { rest, searched, discarding } = state;
  const end = rest.indexOf("\n", searched);
  if (end < 0) {
    if (discarding) return [{ ...state, rest: "", searched: 0 }, more];
    if (rest.length <= limit) {
      return [{ ...state, searched: rest.length }, more];
    }
    const next = { ...state, rest: "", searched: 0, discarding: true };
    return [next, { kind: "overlong", start: rest.slice(0, limit) }];
  }
  // Written out field by field: this is done for every line that comes.
  const after: FramerState = {
    rest: rest.slice(end + 1),
    searched: 0,
    frame: state.frame,
    literal: state.literal,
    discarding: false,
    data: state.data,
  };
  if (discarding) return nextLine(after, limit);
  if (end >= limit) {
    return [after, { kind: "overlong", start: rest.slice(0, limit) }];
  }
  const isReturn = rest.charCodeAt(end - 1) === carriageReturn;
  const text = rest.slice(0, isReturn ? end - 1 : end);
  const line: Framed = {
    kind: "line",
    text,
    literal: null,
    synchronizing: false,
    frame: { pieces: [text], literals: [] },
    discarded: false,
  };
  return [after, line];
}

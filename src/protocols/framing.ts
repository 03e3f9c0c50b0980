import type { OctetString } from "../mail/format/octets.ts";

/** A complete command as the framer saw it: text, with literals cut out. */
export interface Frame {
  /**
   * Text pieces without CRLF. Between piece i and i+1 stands `literals[i]`;
   * the piece before it ends in its announcement, such as `{12}`.
   */
  readonly pieces: readonly OctetString[];
  readonly literals: readonly OctetString[];
}

/**
 * What the next octets are, as the machine's state says: the lines of commands,
 * a line that carries on a command in progress, or the data of a message.
 */
export type Expected = "command" | "line" | "data";

/** How octets become frames; pure, and ignorant of states and stores. */
export interface Framing {
  /** Octets of a refused literal that are read and thrown away; for more, the server hangs up. */
  readonly mostDiscarded: number;
  push(state: FramerState, octets: OctetString): FramerState;
  /**
   * The next thing that happened on the line, and the state after it. With
   * `command` a line may announce a literal; with `line` it is only a line;
   * with `data` all is content, up to the mark that ends it. Where no literal may
   * come `unasked`, `{5+}` announces none.
   */
  next(
    state: FramerState,
    expected: Expected,
    unasked?: boolean,
  ): readonly [FramerState, Framed];
  /** Forgets the unfinished frame: the client won't send the literal it announced. */
  forget(state: FramerState): FramerState;
  /** Reads the unfinished frame to its end but keeps nothing: its literal is on its way. */
  discard(state: FramerState): FramerState;
}

/** What a framer keeps between octets. */
export interface FramerState {
  /** Received and not yet looked at. */
  readonly rest: OctetString;
  /** How many octets of `rest` are known to hold no line end: they aren't searched again. */
  readonly searched: number;
  /** Text pieces and literals of the frame that is being received. */
  readonly frame: Frame;
  /** The literal being received, or null between literals. */
  readonly literal: {
    readonly announced: number;
    readonly received: readonly OctetString[];
    readonly length: number;
  } | null;
  /** True while the frame is read and thrown away, since it was refused. */
  readonly discarding: boolean;
  /** The data being received, or null when none has come. */
  readonly data: {
    /** As it came; hardly more of it than a message may have. */
    readonly received: OctetString;
    /** Octets so far, those that were not kept as well. */
    readonly length: number;
    /** True when the next octet begins a line. */
    readonly atLineStart: boolean;
  } | null;
}

/** The framer of a connection on which nothing has come. */
export const emptyFramer: FramerState = {
  rest: "",
  searched: 0,
  frame: { pieces: [], literals: [] },
  literal: null,
  discarding: false,
  data: null,
};

export type Framed =
  /** Nothing more can be made of what is there. */
  | { readonly kind: "more" }
  /** A line came in; `text` has no CRLF. It may announce a literal. */
  | {
      readonly kind: "line";
      readonly text: OctetString;
      /** Octets of the literal announced at its end, or null: then the frame is whole. */
      readonly literal: number | null;
      /** True when the client waits to be told to go on. */
      readonly synchronizing: boolean;
      /** The frame so far, this line included. */
      readonly frame: Frame;
      /** True when it belongs to a frame that was refused before. */
      readonly discarded: boolean;
    }
  /** Octets of a literal came in; `done` when it has all it announced. */
  | {
      readonly kind: "literal";
      readonly text: OctetString;
      readonly received: number;
      readonly announced: number;
      readonly done: boolean;
      /** The whole frame, where it ends with this literal; else null. */
      readonly frame: Frame | null;
    }
  /** Octets of a message's data came in, whole lines where they are not too long. */
  | {
      readonly kind: "data";
      /** With the mark that ends it, when that has come. */
      readonly text: OctetString;
      readonly received: number;
      /** All data as it came, without the mark that ended it; null while more is to come. */
      readonly content: OctetString | null;
    }
  /** A line that a bare LF ends, where only CRLF may; the rest up to CRLF is thrown away. */
  | { readonly kind: "stray"; readonly start: OctetString }
  /** A line that is longer than a server need bear; it was thrown away. */
  | { readonly kind: "overlong"; readonly start: OctetString };

import type { OctetString } from "../mail/format/octets.ts";
import { commandOf as imapCommandOf } from "../protocols/imap/frame-reading.ts";
import type { ImapSession } from "../protocols/imap/session.ts";
import { commandOf as pop3CommandOf } from "../protocols/pop3/dialogue.ts";
import type { Pop3Session } from "../protocols/pop3/session.ts";
import type {
  Frame,
  Parsed,
  Reason,
  SpanRecorder,
} from "../protocols/protocol.ts";
import { commandOf as smtpCommandOf } from "../protocols/smtp/dialogue.ts";
import type { SmtpSession } from "../protocols/smtp/session.ts";
import { grammarOf } from "./grammar.ts";
import { linesFrom } from "./lines.ts";
import { isMessageOctets, MessageLines } from "./message-tokens.ts";
import { SpanCollector, type Span } from "./span-collector.ts";
import { token, type Token } from "./token.ts";

/** A command as far as it has been sent, read by the protocol's own parser. */
export class SentCommand {
  readonly #frame: Frame;
  readonly #collector = new SpanCollector();
  readonly #spans: readonly Span[];
  readonly #reason: Reason | null;
  readonly #end: number;

  /**
   * `refused` says why a server didn't read it, which may know less than any
   * could; with `session` it is read as that session's server reads.
   */
  constructor(
    protocol: string,
    frame: Frame,
    refused: Reason | null = null,
    session: unknown = null,
  ) {
    const { record } = this.#collector;
    this.#frame = frame;
    const text = frame.pieces.join("");
    const parsed = commandIn(protocol, frame, record, session);
    this.#reason = parsed.kind === "malformed" ? parsed.reason : refused;
    const stop =
      this.#reason === null ? Infinity : (this.#reason.at ?? Infinity);
    const read = this.#collector
      .before(stop)
      // What a quoted string begins with is no word when the string fails.
      .filter(({ rule }) => rule !== '"');
    this.#end = this.#reason === null ? Infinity : (read.at(-1)?.to ?? 0);
    this.#spans = withUids(read, text);
  }

  /** The tokens of its line `index`, which begins behind literal `index - 1`. */
  line(index: number): readonly Token[] {
    const { pieces } = this.#frame;
    const text = pieces[index] ?? "";
    const before = pieces.slice(0, index).join("").length;
    const unread = Math.max(0, this.#end - before);
    const tokens = this.#spans
      .filter(({ from }) => from >= before && from < before + text.length)
      .map(({ rule, from, to }) => {
        const value = text.slice(from - before, to - before);
        return token(rule, from - before, to - before, value);
      });
    const rest = text.slice(unread);
    const from = unread + Math.max(0, rest.search(/\S/));
    const to = text.trimEnd().length;
    if (unread >= text.length || from >= to) return tokens;
    const reason = this.#reason;
    return [...tokens, { ...token("unreadable", from, to), reason }];
  }

  /** The tokens of line `line` of some octets of literal `index`. */
  literal(
    index: number,
    octets: OctetString,
    line: number,
    isStart: boolean,
  ): readonly Token[] {
    const named = this.#collector.contents[index] ?? "message-octets";
    const rule = isMessageOctets(named) && !isStart ? "fragment-octets" : named;
    const message = isMessageOctets(rule) ? new MessageLines(rule) : null;
    let tokens: readonly Token[] = [];
    let place = 0;
    for (const { text } of linesFrom(octets)) {
      tokens = message?.next(text) ?? [token(rule, 0, text.length)];
      if (place++ === line) return tokens;
    }
    return tokens;
  }
}

/** What a session's server would make of a frame; without a session, any of its protocol. */
function commandIn(
  protocol: string,
  frame: Frame,
  record: SpanRecorder,
  session: unknown,
): Parsed {
  const grammar = grammarOf(protocol);
  switch (grammar) {
    case "imap":
      return imapCommandOf(
        completed(frame),
        session as ImapSession | null,
        record,
      );
    case "pop3":
      return pop3CommandOf(
        frame.pieces.join(""),
        session as Pop3Session | null,
        record,
      );
    case "smtp":
      return smtpCommandOf(frame, session as SmtpSession | null, record);
    default:
      return grammar satisfies never;
  }
}

/** The frame with empty literals for those that haven't come, so that it can be read. */
function completed({ pieces, literals }: Frame): Frame {
  const last = pieces.at(-1) ?? "";
  if (!/\{\d{1,20}\+?\}$/.test(last.slice(-24))) return { pieces, literals };
  const filled = pieces.map((_, index) => literals[index] ?? "");
  return { pieces: [...pieces, ""], literals: filled };
}

/** Sets of a UID command, and those after the search key UID, are of unique identifiers. */
function withUids(spans: readonly Span[], text: OctetString): readonly Span[] {
  const words = spans
    .filter(({ rule }) => rule === "command")
    .map(({ from, to }) => text.slice(from, to).toUpperCase());
  const byUid = words[0] === "UID" && words[1] !== "SEARCH";
  let afterUid = false;
  return spans.map((span) => {
    const { rule, from, to } = span;
    if (rule === "search-key") afterUid = /^UID$/i.test(text.slice(from, to));
    const isUid = rule === "seq-number" && (byUid || afterUid);
    return isUid ? { ...span, rule: "uniqueid" } : span;
  });
}

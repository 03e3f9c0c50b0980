import { isUtf8 } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import type { Frame, Reason, SpanRecorder } from "../../protocol.ts";

/** For whom a command is read. */
export interface ReadingFor {
  readonly record?: SpanRecorder | undefined;
  /** Whether an extension's words are known; all are where nobody is asked. */
  readonly offers?: ((extension: string) => boolean) | undefined;
  /** Whether names and quoted strings are UTF-8 (RFC 6855 §3); both are read where nobody is asked. */
  readonly utf8?: boolean | undefined;
  /** IMAP4rev1 or IMAP4rev2; both are read where nobody is asked. */
  readonly revision?: 1 | 2 | undefined;
}

/**
 * Reads one command's frame, left to right, by the words of the grammar.
 *
 * RFC 3501 §9. The first failure sticks: from then on every word reads as
 * empty and nothing moves, so that a parser is written as if all went well
 * and asks `failure` once, at its end. Loops end because nothing is read.
 */
export class Reader {
  readonly #frame: Frame;
  #piece = 0;
  #offset = 0;
  /** Octets of the pieces before the present one. */
  #before = 0;
  #failure: Reason | null = null;
  readonly #record: SpanRecorder | undefined;
  readonly #offers: ((extension: string) => boolean) | undefined;
  /** As `ReadingFor` has them. */
  readonly utf8: boolean | undefined;
  readonly revision: 1 | 2 | undefined;

  constructor(
    frame: Frame,
    { record, offers, utf8, revision }: ReadingFor = {},
  ) {
    this.#frame = frame;
    this.#record = record;
    this.#offers = offers;
    this.utf8 = utf8;
    this.revision = revision;
  }

  /** Whether an extension's words are read, by its name as CAPABILITY lists it. */
  offers(extension: string): boolean {
    return this.#offers?.(extension) ?? true;
  }

  get failure(): Reason | null {
    return this.#failure;
  }

  /** Where the next octet stands, in the text of all pieces. */
  get position(): number {
    return this.#before + this.#offset;
  }

  /** Reads a word by the rule of that name, and says so to whoever records. */
  as<Value>(rule: string, read: (reader: Reader) => Value): Value {
    const from = this.position;
    const value = read(this);
    if (this.#failure === null) this.#record?.(rule, from, this.position);
    return value;
  }

  fail(key: string, values: Reason["values"] = {}, at = this.position): void {
    this.#failure ??= { key, values, at };
  }

  /** The next octet, or nothing at the end or after a failure. */
  peek(): string {
    return this.#failure === null ? (this.#text[this.#offset] ?? "") : "";
  }

  /** All that is left up to the next literal, or nothing after a failure. */
  get rest(): OctetString {
    return this.#failure === null ? this.#text.slice(this.#offset) : "";
  }

  /** Whether these octets come next, without regard to case. */
  peekWord(word: string): boolean {
    return this.#failure === null && isWordAt(this.#text, this.#offset, word);
  }

  /** Takes these octets if they come next, without regard to case. */
  skip(word: string): boolean {
    if (word === "" || !this.peekWord(word)) return false;
    const from = this.position;
    this.#offset += word.length;
    this.#record?.(word, from, this.position);
    return true;
  }

  expect(word: string, key = "expected"): void {
    if (!this.skip(word)) this.fail(key, { wanted: word });
  }

  /** `SP`: one space, not more (RFC 3501 §9). */
  space(): void {
    if (!this.skip(" ")) this.fail("missing-argument");
    else if (this.peek() === " ") this.fail("extra-space");
  }

  /** The command must be over. */
  end(): void {
    if (this.#failure !== null || this.atEnd) return;
    this.fail(this.peek() === " " ? "too-many-arguments" : "unexpected", {
      found: this.peek(),
    });
  }

  get atEnd(): boolean {
    return (
      this.#offset >= this.#text.length &&
      this.#piece >= this.#frame.pieces.length - 1
    );
  }

  /** As many octets as `isPart` takes; fails with `key` when there is none. */
  run(isPart: (code: number) => boolean, key: string): OctetString {
    if (this.#failure !== null) return "";
    const text = this.#text;
    let end = this.#offset;
    while (end < text.length && isPart(text.charCodeAt(end))) end++;
    if (end === this.#offset) {
      this.fail(key, { found: this.peek() });
      return "";
    }
    const found = text.slice(this.#offset, end);
    this.#offset = end;
    return found;
  }

  /**
   * `quoted = DQUOTE *QUOTED-CHAR DQUOTE`; only `\"` and `\\` are escapes, and
   * what isn't ASCII is UTF-8 where that may be (RFC 6855 §3).
   */
  quoted(): OctetString {
    const start = this.position;
    this.expect('"');
    let value = "";
    while (this.#failure === null) {
      const octet = this.#text[this.#offset];
      if (octet === undefined) {
        this.fail("unclosed-quote", {}, start);
        break;
      }
      this.#offset++;
      if (octet === '"') {
        if (!isUtf8(value)) this.fail("bad-utf8", {}, start);
        return value;
      }
      const taken = octet === "\\" ? this.#escaped() : octet;
      if (taken === "\0" || taken === "\r" || this.#isForeign(taken)) {
        this.fail("not-in-quotes", {}, this.position - 1);
      }
      value += taken;
    }
    return "";
  }

  /** The octets of the literal announced here (RFC 3501 §4.3); in a literal8 with NUL. */
  literal(mayHaveNul = false): OctetString {
    if (this.#failure !== null) return "";
    const value = this.#frame.literals[this.#piece];
    const rest = this.#text.slice(this.#offset);
    if (value === undefined || !/^\{\d{1,20}\+?\}$/.test(rest.slice(0, 24))) {
      this.fail("expected-literal");
      return "";
    }
    const from = this.position;
    this.#before += this.#text.length;
    this.#record?.("literal", from, this.#before);
    this.#piece++;
    this.#offset = 0;
    if (!mayHaveNul && value.includes("\0")) this.fail("nul-in-literal");
    return value;
  }

  #isForeign(octet: string): boolean {
    return this.utf8 === false && octet > "\x7f";
  }

  get #text(): OctetString {
    return this.#frame.pieces[this.#piece] ?? "";
  }

  #escaped(): string {
    const octet = this.#text[this.#offset] ?? "";
    if (octet === '"' || octet === "\\") this.#offset++;
    else this.fail("bad-escape", {}, this.position - 1);
    return octet;
  }
}

/** Whether a text has this word at an offset, without regard to the case of its ASCII letters. */
function isWordAt(text: string, offset: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) {
    const found = text.charCodeAt(offset + index);
    const wanted = word.charCodeAt(index);
    if (found !== wanted && capital(found) !== capital(wanted)) return false;
  }
  return true;
}

function capital(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
}

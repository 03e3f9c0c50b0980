import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reason, SpanRecorder } from "../../protocol.ts";
import { quoted, smtpReason, type SmtpReasonKey } from "../reasons.ts";

/**
 * Reads a command line from left to right. The first thing that is wrong is
 * kept in `failure`; whatever is read after that means nothing.
 */
export class Reader {
  readonly text: OctetString;
  position = 0;
  failure: Reason | null = null;
  readonly #record: SpanRecorder | undefined;

  constructor(text: OctetString, record?: SpanRecorder) {
    this.text = text;
    this.#record = record;
  }

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The next octet; "" at the end. */
  peek(): OctetString {
    return this.text.charAt(this.position);
  }

  /** Says that something is wrong, where it begins; the first to do so is heard. */
  fail(
    key: SmtpReasonKey,
    values: Readonly<Record<string, string>> = {},
    at = this.position,
  ): void {
    this.failure ??= smtpReason(key, values, at);
  }

  /** Passes over these octets, letters in any case, when they come next. */
  skip(octets: OctetString): boolean {
    const { position, text } = this;
    const found = text.slice(position, position + octets.length);
    if (found.toUpperCase() !== octets) return false;
    this.position += octets.length;
    return true;
  }

  /** These octets must come next; they are a word of the grammar. */
  word(octets: OctetString): void {
    this.as(octets, () => {
      if (!this.skip(octets)) this.fail("expected", { wanted: octets });
    });
  }

  /** One space, and something behind it. */
  space(argument: string): void {
    if (!this.skip(" ")) this.fail("missing-argument", { argument });
    else if (this.atEnd) this.fail("missing-argument", { argument });
    else if (this.peek() === " ") this.fail("extra-space");
  }

  /** All octets of a kind that come next; perhaps none. */
  run(isPart: (octet: OctetString) => boolean): OctetString {
    const start = this.position;
    while (!this.atEnd && isPart(this.peek())) this.position++;
    return this.text.slice(start, this.position);
  }

  /** Everything that is left. */
  rest(): OctetString {
    const rest = this.text.slice(this.position);
    this.position = this.text.length;
    return rest;
  }

  /** What `read` reads, told of as read by this rule. */
  as<Value>(rule: string, read: () => Value): Value {
    const from = this.position;
    const value = read();
    this.#record?.(rule, from, this.position);
    return value;
  }

  /** Nothing may be left. */
  end(): void {
    if (this.atEnd) return;
    const rest = this.text.slice(this.position);
    if (rest.trim() === "") this.fail("extra-space");
    else this.fail("too-many-arguments", { found: quoted(rest.trim()) });
  }
}

/** A printing octet that is no space: anything but controls. */
export function isVisible(octet: OctetString): boolean {
  return octet > " " && octet !== "\x7f";
}

import { isUtf8, unicodeOf } from "../../../mail/format/charset.ts";
import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../../mail/format/octets.ts";
import { canonicalName } from "../../../mail/mailbox.ts";
import type { Reader } from "./reader.ts";
import { astring, isAstringChar } from "./words.ts";
import { printAstring } from "./strings.ts";

const alphabet =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/** Marks a name that can't be one: it is no mailbox's and none may be made of it. */
const malformed = "\uFFFD";

/** Half of a pair: no UTF-16, so no character at all. */
const loneSurrogate = /\p{Surrogate}/u;

/** A mailbox name, and how the client wrote it. */
export interface GivenName {
  readonly name: string;
  /** In Unicode, before it became the one spelling that a mailbox has. */
  readonly given: string;
}

/**
 * A mailbox name on the wire, as Unicode: from modified UTF-7, or from UTF-8
 * where that is spoken (RFC 6855 §3, RFC 9051 §5.1).
 *
 * RFC 3501 §9, §5.1.3
 *
 *     mailbox = "INBOX" / astring
 */
export function mailboxName(reader: Reader): string {
  return givenName(reader).name;
}

/** A mailbox name on the wire, and how it was written. */
export function givenName(reader: Reader): GivenName {
  const octets = reader.as("mailbox", astring);
  const given = nameOf(octets, reader.utf8);
  return { name: canonicalName(given.normalize("NFC")), given };
}

/** A name as Unicode; where it isn't known in which form, UTF-8 is told by its octets. */
export function nameOf(octets: OctetString, utf8: boolean | undefined): string {
  if (utf8 === false) return decodeName(octets);
  const isAscii = /^[\x20-\x7e]*$/.test(octets);
  if (isAscii && utf8 === true) return octets;
  if (isAscii) {
    const read = decodeName(octets);
    return isMalformedName(read) ? octets : read;
  }
  return isUtf8(octets) ? unicodeOf(octets) : malformed + octets;
}

/**
 * A pattern of LIST or LSUB, as Unicode; `%` and `*` stay.
 *
 *     list-mailbox = 1*list-char / string
 */
export function mailboxPattern(reader: Reader): string {
  const next = reader.peek();
  const isListChar = (code: number) =>
    isAstringChar(code) || code === 0x25 || code === 0x2a;
  const pattern = reader.as("list-mailbox", () =>
    next === '"' || next === "{"
      ? astring(reader)
      : reader.run(isListChar, "expected-word"),
  );
  return nameOf(pattern, reader.utf8).normalize("NFC");
}

/** A mailbox name as it goes on the wire: in modified UTF-7 or, quoted, in UTF-8. */
export function printMailboxName(name: string, utf8: boolean): OctetString {
  if (!utf8) return printAstring(encodeName(name));
  if (/^[\x20-\x7e]*$/.test(name)) return printAstring(name);
  const octets = octetStringOf(utf8Octets(name));
  return `"${octets.replace(/["\\]/g, "\\$&")}"`;
}

/** True for a name that was not well-formed on the wire. */
export function isMalformedName(name: string): boolean {
  return name.includes(malformed);
}

/** Modified UTF-7: `&` begins base64 of UTF-16, `-` ends it, `&-` is `&`. */
export function encodeName(name: string): OctetString {
  let result = "";
  let units: number[] = [];
  const flush = () => {
    if (units.length > 0) result += `&${toBase64(units)}-`;
    units = [];
  };
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= 0x20 && code <= 0x7e) {
      flush();
      result += code === 0x26 ? "&-" : String.fromCharCode(code);
    } else units.push(code);
  }
  flush();
  return result;
}

/**
 * Reads modified UTF-7. What is not well-formed (8-bit characters, unclosed or
 * superfluous base64) gives a name that no mailbox can have.
 */
export function decodeName(octets: OctetString): string {
  let result = "";
  for (let i = 0; i < octets.length; i++) {
    const code = octets.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return malformed + octets;
    if (code !== 0x26) {
      result += octets.charAt(i);
      continue;
    }
    const end = octets.indexOf("-", i);
    const text = end < 0 ? null : fromBase64(octets.slice(i + 1, end));
    if (text === null) return malformed + octets;
    result += text === "" ? "&" : text;
    i = end;
  }
  // One spelling for each name, or two names would be one (RFC 3501 §5.1.3).
  return encodeName(result) === octets && !loneSurrogate.test(result)
    ? result
    : malformed + octets;
}

function toBase64(units: readonly number[]): OctetString {
  let result = "";
  let bits = 0;
  let held = 0;
  for (const unit of units) {
    held = held * 65536 + unit;
    bits += 16;
    while (bits >= 6) {
      bits -= 6;
      const power = 2 ** bits;
      result += alphabet.charAt(Math.floor(held / power));
      held %= power;
    }
  }
  return bits > 0 ? result + alphabet.charAt(held * 2 ** (6 - bits)) : result;
}

function fromBase64(text: OctetString): string | null {
  let result = "";
  let bits = 0;
  let held = 0;
  for (const char of text) {
    const value = alphabet.indexOf(char);
    if (value < 0) return null;
    held = held * 64 + value;
    bits += 6;
    if (bits >= 16) {
      bits -= 16;
      const power = 2 ** bits;
      result += String.fromCharCode(Math.floor(held / power));
      held %= power;
    }
  }
  return held === 0 && bits < 6 ? result : null;
}

import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reader } from "./reader.ts";

/** By code, whether a character may be part of an `astring` that isn't quoted. */
const astringChars = Array.from(
  { length: 0x80 },
  (_, code) =>
    code > 0x20 &&
    code < 0x7f &&
    !'(){%*"\\'.includes(String.fromCharCode(code)),
);
const closingBracket = 0x5d;
const plus = 0x2b;

/** `ATOM-CHAR`: any CHAR but atom-specials (RFC 3501 §9). */
export function isAtomChar(code: number): boolean {
  return isAstringChar(code) && code !== closingBracket;
}

/** `ASTRING-CHAR = ATOM-CHAR / resp-specials` */
export function isAstringChar(code: number): boolean {
  return astringChars[code] === true;
}

function isTagChar(code: number): boolean {
  return isAstringChar(code) && code !== plus;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `tag = 1*<any ASTRING-CHAR except "+">` */
export function tag(reader: Reader): OctetString {
  return reader.as("tag", () => reader.run(isTagChar, "bad-tag"));
}

/** `atom = 1*ATOM-CHAR` */
export function atom(reader: Reader): OctetString {
  return reader.as("atom", () => reader.run(isAtomChar, "expected-word"));
}

/** `string = quoted / literal` */
export function string(reader: Reader): OctetString {
  return reader.peek() === "{"
    ? reader.literal()
    : reader.as("string", () => reader.quoted());
}

/** `astring = 1*ASTRING-CHAR / string` */
export function astring(reader: Reader): OctetString {
  const next = reader.peek();
  return next === '"' || next === "{"
    ? string(reader)
    : reader.as("astring", () => reader.run(isAstringChar, "expected-word"));
}

/** `number = 1*DIGIT`, 0 to 4294967295 */
export function number(reader: Reader): number {
  const at = reader.position;
  const digits = reader.as("number", () =>
    reader.run(isDigit, "expected-number"),
  );
  const value = Number(digits);
  if (value > 4294967295) reader.fail("number-too-big", { found: digits }, at);
  return value;
}

/** The highest number of 63 bits. */
const highest63 = "9223372036854775807";

/** `number64`: 0 to 2^63 - 1 (RFC 9051 §9). Above 2^53 it is the nearest number. */
export function number64(reader: Reader, rule = "number"): number {
  return Number(digits64(reader, rule));
}

/** As above, digit by digit. */
function digits64(reader: Reader, rule: string): OctetString {
  const at = reader.position;
  const digits = reader.as(rule, () => reader.run(isDigit, "expected-number"));
  const bare = digits.replace(/^0+(?=\d)/, "");
  const isTooBig =
    bare.length > highest63.length ||
    (bare.length === highest63.length && bare > highest63);
  if (isTooBig) reader.fail("number-too-big", { found: digits }, at);
  return bare;
}

/**
 * How many octets, as digits without zeros in front: of 63 bits in IMAP4rev2
 * (RFC 9051 appendix D), of 32 before.
 */
export function octetCount(reader: Reader, rule = "number"): OctetString {
  return reader.revision === 1
    ? String(reader.as(rule, number))
    : digits64(reader, rule);
}

/**
 * `mod-sequence-valzer = "0" / mod-sequence-value` (RFC 7162 §7). Above 2^53
 * it is the nearest number, which no mailbox reaches.
 */
export function modSequence(reader: Reader): number {
  return number64(reader, "mod-sequence");
}

/** `mod-sequence-value`: from 1 on. */
export function nzModSequence(reader: Reader): number {
  const at = reader.position;
  const value = modSequence(reader);
  if (value === 0) reader.fail("zero-mod-sequence", {}, at);
  return value;
}

/** `nz-number = digit-nz *DIGIT` */
export function nzNumber(reader: Reader): number {
  const at = reader.position;
  if (reader.peek() === "0") reader.fail("zero-number", {}, at);
  return number(reader);
}

/** `"(" [item *(SP item)] ")"`; how deep lists may nest is for the caller. */
export function list<Item>(
  reader: Reader,
  item: (reader: Reader) => Item,
): readonly Item[] {
  const items: Item[] = [];
  reader.expect("(");
  if (reader.skip(")")) return items;
  do {
    items.push(item(reader));
  } while (reader.skip(" "));
  reader.expect(")", "unclosed-list");
  return items;
}

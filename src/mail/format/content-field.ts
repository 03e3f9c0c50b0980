import { FieldReader } from "./field-reader.ts";
import type { OctetString } from "./octets.ts";
import { remembering } from "./remembering.ts";
import type { Parameters } from "./parameter.ts";
import { joinedContinuations } from "./parameter.ts";

/** A media type with its parameters. RFC 2045 §5. */
export interface ContentType {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: Parameters;
}

/** What a Content-Disposition field says. RFC 2183 §2. */
export interface Disposition {
  readonly type: string;
  readonly parameters: Parameters;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const SLASH = 0x2f;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const tokenSpecials = new Set(
  Array.from('()<>@,;:\\"/[]?=', (special) => special.charCodeAt(0)),
);

/** Most parameters read from one field; the rest is not listed. */
const PARAMETERS_LIMIT = 1000;

/**
 * Reads a Content-Type value; null when it is no `type "/" subtype`.
 *
 *     content := "Content-Type" ":" type "/" subtype *(";" parameter)
 *
 * RFC 2045 §5.1. Names stay as written. The caller puts text/plain in the place
 * of a value that is null (§5.2). A text type that names no charset is in
 * US-ASCII (RFC 2046 §4.1.2) and gets that parameter, as in other servers.
 */
export const contentTypeOf = remembering(readContentType);

function readContentType(value: OctetString): ContentType | null {
  const reader = new FieldReader(value);
  reader.skipSpace();
  const type = reader.takeWhile(isTokenCharacter);
  reader.skipSpace();
  if (type === "" || !reader.take(SLASH)) return null;
  reader.skipSpace();
  const subtype = reader.takeWhile(isTokenCharacter);
  if (subtype === "") return null;
  const parameters = parametersOf(reader);
  const isText = type.toUpperCase() === "TEXT";
  const hasCharset = parameters.some(([name]) => /^charset\*?$/i.test(name));
  return isText && !hasCharset
    ? { type, subtype, parameters: [...parameters, ["CHARSET", "US-ASCII"]] }
    : { type, subtype, parameters };
}

/** Reads a Content-Disposition value; null when it has no type. RFC 2183 §2. */
export function dispositionOf(value: OctetString): Disposition | null {
  const reader = new FieldReader(value);
  reader.skipSpace();
  const type = reader.takeWhile(isTokenCharacter);
  return type === "" ? null : { type, parameters: parametersOf(reader) };
}

/** Reads a Content-Transfer-Encoding value, in capitals; null when there is none. RFC 2045 §6.1. */
export function encodingOf(value: OctetString): string | null {
  const reader = new FieldReader(value);
  reader.skipSpace();
  const encoding = reader.takeWhile(isTokenCharacter);
  return encoding === "" ? null : encoding.toUpperCase();
}

/** Reads the tags of a Content-Language value; null when there is none. RFC 3282 §2. */
export function languagesOf(value: OctetString): readonly string[] | null {
  const reader = new FieldReader(value);
  const tags: string[] = [];
  while (!reader.atEnd && tags.length < PARAMETERS_LIMIT) {
    reader.skipSpace();
    const tag = reader.takeWhile(isTokenCharacter);
    if (tag !== "") tags.push(tag);
    reader.takeWhile((code) => code !== COMMA);
    reader.take(COMMA);
  }
  return tags.length === 0 ? null : tags;
}

function parametersOf(reader: FieldReader): Parameters {
  const written: (readonly [string, string])[] = [];
  while (!reader.atEnd && written.length < PARAMETERS_LIMIT) {
    passUntilSemicolon(reader);
    reader.skipSpace();
    const name = reader.takeWhile(isTokenCharacter);
    reader.skipSpace();
    if (name === "" || !reader.take(EQUALS)) continue;
    reader.skipSpace();
    // Unquoted values with "/", "=" or "?" in them are common and harmless.
    const value =
      reader.next === QUOTE
        ? reader.quotedString()
        : reader.takeWhile(isBareValueCharacter);
    written.push([name, value]);
  }
  return joinedContinuations(written);
}

function passUntilSemicolon(reader: FieldReader): void {
  while (!reader.atEnd && !reader.take(SEMICOLON)) {
    if (reader.next === QUOTE) reader.quotedString();
    else if (!reader.skipSpace()) reader.advance();
  }
}

function isTokenCharacter(code: number): boolean {
  return code > SPACE && code !== 0x7f && !tokenSpecials.has(code);
}

function isBareValueCharacter(code: number): boolean {
  return code > SPACE && code !== SEMICOLON;
}

import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reader } from "./reader.ts";

/**
 * What NOOP, HELP, VRFY and EXPN are given: all that is left of the line.
 *
 * RFC 5321 §4.1.2
 *
 *     String = Atom / Quoted-string
 *
 * More is taken than that, since people write addresses here.
 */
export function string(reader: Reader): OctetString {
  reader.space("string");
  const text = reader.as("string", () => reader.rest());
  if (text.endsWith(" "))
    reader.fail("extra-space", {}, reader.text.length - 1);
  return text;
}

/** The same where it may be left out. */
export function optionalString(reader: Reader): OctetString | null {
  return reader.atEnd ? null : string(reader);
}

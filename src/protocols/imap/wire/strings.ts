import type { OctetString } from "../../../mail/format/octets.ts";
import { isAstringChar } from "./words.ts";

/** Longer strings go as literals: some clients read quoted strings into small buffers. */
const longestQuoted = 1000;

/** `quoted`, or a literal when the octets can't be quoted (RFC 3501 §4.3). */
export function printString(value: OctetString): OctetString {
  if (value.length > longestQuoted) return printLiteral(value);
  let escapes = false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 0x22 || code === 0x5c) escapes = true;
    else if (code === 0x0d || code === 0x0a || code === 0 || code > 0x7f) {
      return printLiteral(value);
    }
  }
  return `"${escapes ? value.replace(/["\\]/g, "\\$&") : value}"`;
}

/** `nstring = string / nil` */
export function printNstring(value: OctetString | null): OctetString {
  return value === null ? "NIL" : printString(value);
}

/** As short as it may be: bare, quoted, or a literal. */
export function printAstring(value: OctetString): OctetString {
  for (let i = 0; i < value.length; i++) {
    if (!isAstringChar(value.charCodeAt(i))) return printString(value);
  }
  return value === "" || value.toUpperCase() === "NIL" ? `"${value}"` : value;
}

function printLiteral(value: OctetString): OctetString {
  // NUL may be nowhere on the wire (RFC 3501 §9 literal).
  const sent = value.replaceAll("\0", "");
  return `{${sent.length}}\r\n${sent}`;
}

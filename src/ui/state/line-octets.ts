import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../mail/format/octets.ts";

/** What a terminal sends for typed or pasted text: UTF-8, every line ended by CRLF. */
export function linesToOctets(text: string): OctetString {
  const lines = text.split(/\r\n|\r|\n/);
  // Pasted text often ends its last line: that is no further, empty one.
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return octetStringOf(utf8Octets(lines.map((line) => `${line}\r\n`).join("")));
}

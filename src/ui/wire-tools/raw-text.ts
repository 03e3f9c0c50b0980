import type { OctetString } from "../../mail/format/octets.ts";

/**
 * Octets as they are on the wire, one by one: printable US-ASCII as itself,
 * controls as their pictures, all beyond as two hexadecimal digits.
 */
export function rawText(octets: OctetString): string {
  return octets.replace(/[^\x20-\x7e]/g, picture);
}

function picture(octet: string): string {
  const code = octet.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `⟨${code.toString(16).toUpperCase()}⟩`;
}

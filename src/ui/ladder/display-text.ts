import { octetsOf, type OctetString } from "../../mail/format/octets.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const plain = /^[\x20-\x7e]*$/;

/**
 * Octets of a line as they can be shown without harm: as UTF-8 where they are
 * valid UTF-8, else one character per octet. What would be invisible or would
 * turn the line around is shown as a visible substitute.
 */
export function displayText(octets: OctetString): string {
  if (plain.test(octets)) return octets;
  let shown = "";
  for (const character of utf8Text(octets)) shown += substitute(character);
  return shown;
}

/** Widths in columns of a fixed-pitch font; wide characters take two. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (combining.test(character)) continue;
    columns += isWide(code) ? 2 : 1;
  }
  return columns;
}

const combining = /^\p{Mn}$/u;

/** Octets as UTF-8 where they are that, else one character per octet. */
export function utf8Text(octets: OctetString): string {
  try {
    return utf8.decode(octetsOf(octets));
  } catch {
    return octets;
  }
}

function substitute(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  const hidden =
    (code >= 0x80 && code < 0xa0) || code === 0xad || invisible.test(character);
  if (!hidden) return character;
  return `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/** Format characters (bidi controls, zero-width ones, tags), separators and lone surrogates. */
const invisible = /^[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u;

/** Unicode's East Asian Wide blocks, roughly, and emoji. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    code >= 0x20000
  );
}

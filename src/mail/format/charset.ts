import { octetsOf, octetStringOf, type OctetString } from "./octets.ts";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Names that promise seven bits; who breaks the promise nearly always sends UTF-8. */
const asciiNames: ReadonlySet<string> = new Set([
  "",
  "us-ascii",
  "ascii",
  "ansi_x3.4-1968",
  "iso-ir-6",
  "unknown-8bit",
  "8bit",
  "utf8",
  "utf-8",
]);

/** What windows-1252 has at 0x80..0x9F, where ISO 8859-1 has control characters. */
const windows1252Upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * Octets as Unicode text, read with the charset of that name.
 *
 * RFC 2046 §4.1.2. What the platform knows is decoded by it, its bad sequences
 * shown as U+FFFD. US-ASCII and UTF-8, or no name at all, are read as UTF-8 when
 * that is valid and octet by octet otherwise. A charset nobody knows is read
 * octet by octet as well: wrong, but its ASCII part stays readable. ISO 8859-1 is
 * windows-1252, as in every browser.
 */
export function decodedText(octets: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase();
  if (asciiNames.has(name)) return utf8OrOctets(octets);
  try {
    const decoder = new TextDecoder(name);
    // Node 20 takes it for ISO 8859-1; the same octets must read the same everywhere.
    if (decoder.encoding === "windows-1252") return windows1252(octets);
    return decoder.decode(octets);
  } catch {
    return octetStringOf(octets);
  }
}

/** Whether ASCII octets read with the charset of that name are what they are in ASCII; false where that isn't known. */
export function holdsAscii(charset: string): boolean {
  const name = charset.trim().toLowerCase();
  return asciiNames.has(name) || /^(iso-8859-|windows-125)\d/.test(name);
}

function windows1252(octets: Uint8Array): string {
  let text = "";
  let run = 0;
  octets.forEach((octet, index) => {
    if (octet < 0x80 || octet > 0x9f) return;
    if (run < index) text += octetStringOf(octets, run, index);
    text += windows1252Upper.charAt(octet - 0x80);
    run = index + 1;
  });
  return text + octetStringOf(octets, run);
}

/** UTF-8 when the octets are valid UTF-8, else one character per octet. */
export function utf8OrOctets(octets: Uint8Array): string {
  try {
    return strictUtf8.decode(octets);
  } catch {
    return octetStringOf(octets);
  }
}

/** Whether octets are well-formed UTF-8, as all US-ASCII is. */
export function isUtf8(octets: OctetString): boolean {
  if (!/[\x80-\xff]/.test(octets)) return true;
  try {
    strictUtf8.decode(octetsOf(octets));
    return true;
  } catch {
    return false;
  }
}

/** What a client typed, as Unicode: octets on the wire are read as UTF-8. */
export function unicodeOf(octets: OctetString): string {
  return decodedText(octetsOf(octets), "utf-8");
}

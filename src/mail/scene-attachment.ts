import { octetsOf, octetStringOf } from "./format/octets.ts";

const place = "{{attachment}}\r\n";
/** 57 octets make one base64 line of 76 characters (RFC 2045 §6.8). */
const octetsPerLine = 57;

/**
 * A message's file with its line `{{attachment}}` replaced by so many octets
 * in base64, so that big messages need not be shipped. The octets look random
 * and are always the same ones for the same file name.
 */
export function withAttachment(
  file: Uint8Array,
  name: string,
  length: number,
): Uint8Array {
  const text = octetStringOf(file);
  const at = text.indexOf(place);
  if (at < 0) throw new Error(`${name} has no line {{attachment}}`);
  const before = text.slice(0, at);
  const after = text.slice(at + place.length);
  return octetsOf(before + base64Lines(attachment(name, length)) + after);
}

function base64Lines(octets: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from < octets.length; from += octetsPerLine) {
    const to = Math.min(from + octetsPerLine, octets.length);
    lines.push(`${btoa(octetStringOf(octets, from, to))}\r\n`);
  }
  return lines.join("");
}

function attachment(name: string, length: number): Uint8Array {
  let state = 2_166_136_261;
  for (const character of name) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  // A shift register that holds zero gives zeros for ever.
  state ||= 1;
  const octets = new Uint8Array(length);
  for (let index = 0; index < length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    octets[index] = state >>> 24;
  }
  return octets;
}

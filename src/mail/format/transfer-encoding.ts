import type { BodyPart } from "./message-part.ts";

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;

const base64Values = new Int8Array(256).fill(-1);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach(
  (character, value) => {
    base64Values[character.charCodeAt(0)] = value;
  },
);

/**
 * The body of a part with its Content-Transfer-Encoding undone.
 *
 * RFC 2045 §6. 7BIT, 8BIT, BINARY and unknown encodings give the octets
 * themselves, not a copy.
 */
export function decodedBody(octets: Uint8Array, part: BodyPart): Uint8Array {
  const body = octets.subarray(part.bodyStart, part.bodyEnd);
  switch (part.encoding) {
    case "BASE64":
      return base64Decoded(body);
    case "QUOTED-PRINTABLE":
      return quotedPrintableDecoded(body);
    default:
      return body;
  }
}

/**
 * Decodes base64.
 *
 * RFC 2045 §6.8. Characters outside the alphabet are ignored. Padding ends a run
 * of data, not the data, so several encodings put one after the other decode;
 * bits left over at the end of a run are dropped.
 */
export function base64Decoded(text: Uint8Array): Uint8Array {
  const octets = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let buffer = 0;
  for (const character of text) {
    if (character === EQUALS) {
      bits = 0;
      buffer = 0;
      continue;
    }
    const value = base64Values[character] ?? -1;
    if (value === -1) continue;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      octets[length++] = (buffer >> bits) & 0xff;
    }
  }
  return octets.subarray(0, length);
}

/**
 * Decodes quoted-printable.
 *
 * RFC 2045 §6.7. Hexadecimal digits in lower case are accepted, white space at
 * the end of a line is dropped, also after the "=" of a soft line break. A bad
 * "=" sequence stays as it is. Line ends stay as they came.
 */
export function quotedPrintableDecoded(text: Uint8Array): Uint8Array {
  const octets = new Uint8Array(text.length);
  let length = 0;
  let index = 0;
  while (index < text.length) {
    const octet = text[index] ?? 0;
    if (octet === EQUALS) {
      const high = hexValue(text[index + 1]);
      const low = hexValue(text[index + 2]);
      if (high !== -1 && low !== -1) {
        octets[length++] = high * 16 + low;
        index += 3;
        continue;
      }
      const afterSpace = endOfSpace(text, index + 1);
      const afterBreak = endOfLineBreak(text, afterSpace);
      if (afterBreak > afterSpace || afterSpace === text.length) {
        index = afterBreak;
        continue;
      }
    } else if (octet === SPACE || octet === TAB) {
      const afterSpace = endOfSpace(text, index);
      if (
        afterSpace < text.length &&
        endOfLineBreak(text, afterSpace) === afterSpace
      ) {
        octets.set(text.subarray(index, afterSpace), length);
        length += afterSpace - index;
      }
      index = afterSpace;
      continue;
    }
    octets[length++] = octet;
    index++;
  }
  return octets.subarray(0, length);
}

/** The value of a hexadecimal digit given by its code, -1 for anything else. */
export function hexValue(code: number | undefined): number {
  if (code === undefined) return -1;
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x41 + 10 : -1;
}

function endOfSpace(text: Uint8Array, start: number): number {
  let end = start;
  while (text[end] === SPACE || text[end] === TAB) end++;
  return end;
}

function endOfLineBreak(text: Uint8Array, start: number): number {
  if (text[start] === LF) return start + 1;
  if (text[start] === CR && text[start + 1] === LF) return start + 2;
  return start;
}

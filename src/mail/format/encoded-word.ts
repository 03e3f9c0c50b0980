import { decodedText, utf8OrOctets } from "./charset.ts";
import type { OctetString } from "./octets.ts";
import { joinedOctets, octetsOf } from "./octets.ts";
import { base64Decoded, hexValue } from "./transfer-encoding.ts";

/** One encoded word found in a header value: `=?charset?Q|B?text?=`. RFC 2047 §2. */
interface EncodedWord {
  /** In lower case, without a language suffix (RFC 2231 §5). */
  readonly charset: string;
  readonly octets: Uint8Array;
  /** Offset in the value after the closing `?=`. */
  readonly end: number;
}

const TAB = 0x09;
const SPACE = 0x20;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const UNDERSCORE = 0x5f;

/**
 * A header value as a person reads it: encoded words decoded, Unicode out.
 *
 * RFC 2047 §2, §6. White space between two encoded words goes away. Octets above
 * 127 outside them are read as UTF-8 (RFC 6532) when valid, else one character
 * per octet. Lenient: words longer than 75 characters and words beside other
 * text are decoded, and a character cut in two by neighbouring words of one
 * charset is put together again. A malformed word stays as it is.
 */
export function decodedHeader(value: OctetString): string {
  let decoded = "";
  let plainFrom = 0;
  let pending: EncodedWord[] = [];
  let candidate = value.indexOf("=?");
  while (candidate !== -1) {
    const word = encodedWordAt(value, candidate);
    if (word === null) {
      candidate = value.indexOf("=?", candidate + 1);
      continue;
    }
    const joins =
      pending.length > 0 && isWhiteSpace(value, plainFrom, candidate);
    if (!joins) {
      decoded += textOf(pending) + plainText(value, plainFrom, candidate);
      pending = [];
    } else if (pending[0]?.charset !== word.charset) {
      decoded += textOf(pending);
      pending = [];
    }
    pending.push(word);
    plainFrom = word.end;
    candidate = value.indexOf("=?", word.end);
  }
  return decoded + textOf(pending) + plainText(value, plainFrom, value.length);
}

function encodedWordAt(value: OctetString, start: number): EncodedWord | null {
  const charsetEnd = endOfPart(value, start + 2);
  const encoding = value[charsetEnd + 1]?.toUpperCase();
  const textStart = charsetEnd + 3;
  if (
    charsetEnd === start + 2 ||
    value.charCodeAt(charsetEnd) !== QUESTION ||
    (encoding !== "B" && encoding !== "Q") ||
    value.charCodeAt(charsetEnd + 2) !== QUESTION
  ) {
    return null;
  }
  const textEnd = endOfPart(value, textStart);
  if (
    value.charCodeAt(textEnd) !== QUESTION ||
    value.charCodeAt(textEnd + 1) !== EQUALS
  ) {
    return null;
  }
  const [charset = ""] = value.slice(start + 2, charsetEnd).split("*", 1);
  const text = octetsOf(value.slice(textStart, textEnd));
  return {
    charset: charset.toLowerCase(),
    octets: encoding === "B" ? base64Decoded(text) : qDecoded(text),
    end: textEnd + 2,
  };
}

/** No part of an encoded word holds "?" or space, so a failed attempt reads no octet twice. */
function endOfPart(value: OctetString, start: number): number {
  let end = start;
  while (end < value.length) {
    const code = value.charCodeAt(end);
    if (code === QUESTION || code === SPACE || code === TAB) break;
    end++;
  }
  return end;
}

/** The "Q" encoding of RFC 2047 §4.2: quoted-printable with "_" for space. */
function qDecoded(text: Uint8Array): Uint8Array {
  const octets = new Uint8Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const octet = text[index] ?? 0;
    const high = hexValue(text[index + 1]);
    const low = hexValue(text[index + 2]);
    if (octet === EQUALS && high !== -1 && low !== -1) {
      octets[length++] = high * 16 + low;
      index += 2;
    } else {
      octets[length++] = octet === UNDERSCORE ? SPACE : octet;
    }
  }
  return octets.subarray(0, length);
}

function textOf(words: readonly EncodedWord[]): string {
  const [first] = words;
  if (first === undefined) return "";
  return decodedText(
    joinedOctets(words.map((word) => word.octets)),
    first.charset,
  );
}

function plainText(value: OctetString, from: number, to: number): string {
  const text = value.slice(from, to);
  let highest = 0;
  for (let index = 0; index < text.length; index++) {
    highest = Math.max(highest, text.charCodeAt(index));
  }
  // Above 255 it is Unicode already and no octet string any more.
  return highest < 0x80 || highest > 0xff ? text : utf8OrOctets(octetsOf(text));
}

function isWhiteSpace(value: OctetString, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = value.charCodeAt(index);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

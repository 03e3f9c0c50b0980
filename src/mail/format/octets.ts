/**
 * Text with one character per octet: every character code is 0..255.
 *
 * What a header or a command says before any charset is applied to it. Not the
 * same as `TextDecoder("latin1")`, which is windows-1252 and alters 0x80..0x9F.
 */
export type OctetString = string;

const CHUNK = 8192;
const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** From so many octets on ASCII is converted as a whole, which costs a call but is ten times as fast. */
const WHOLE = 24;

/**
 * The octets of an octet string.
 *
 * A character above 255 is no octet; of such a one only the low eight bits stay.
 */
export function octetsOf(text: OctetString): Uint8Array {
  const octets = new Uint8Array(text.length);
  if (text.length >= WHOLE) {
    // What isn't ASCII takes more octets in UTF-8, for which there is no room.
    const { read } = utf8Encoder.encodeInto(text, octets);
    if (read === text.length) return octets;
  }
  for (let index = 0; index < text.length; index++) {
    octets[index] = text.charCodeAt(index);
  }
  return octets;
}

/**
 * The octets from offset `from` up to, not including, offset `to`, one character each.
 */
export function octetStringOf(
  octets: Uint8Array,
  from = 0,
  to = octets.length,
): OctetString {
  const length = to - from;
  let text = "";
  if (length >= WHOLE) {
    // What isn't ASCII gives fewer characters, or U+FFFD for a single octet.
    text = utf8Decoder.decode(octets.subarray(from, to));
    if (text.length === length && !text.includes("\ufffd")) return text;
    text = "";
  }
  for (let start = from; start < to; start += CHUNK) {
    const chunk = octets.subarray(start, Math.min(start + CHUNK, to));
    // An argument list has a limit in every engine, hence the chunks.
    text += Reflect.apply(String.fromCharCode, null, chunk) as string;
  }
  return text;
}

/** Whether all octets are below 128. */
export function isAscii(octets: Uint8Array): boolean {
  const text = utf8Decoder.decode(octets);
  return text.length === octets.length && !text.includes("\ufffd");
}

/** The UTF-8 octets of a text. RFC 3629. */
export function utf8Octets(text: string): Uint8Array {
  return utf8Encoder.encode(text);
}

/** Pieces of octets put one after the other in a new array. */
export function joinedOctets(pieces: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(
    pieces.reduce((length, piece) => length + piece.length, 0),
  );
  let length = 0;
  for (const piece of pieces) {
    octets.set(piece, length);
    length += piece.length;
  }
  return octets;
}

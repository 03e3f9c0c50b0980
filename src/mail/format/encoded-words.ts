import { octetStringOf, utf8Octets, type OctetString } from "./octets.ts";

/** Most characters of one word, so that a field's name has room on its line (RFC 2047 §2: 76 in all). */
const LONGEST = 60;

const PREFIX = "=?UTF-8?Q?";

/**
 * A text as encoded words in UTF-8, with a folded line end between them; they
 * may stand in a phrase, and no character is cut in two.
 *
 *     encoded-word = "=?" charset "?" encoding "?" encoded-text "?="
 *
 * RFC 2047 §2, §4, §5 (3). Base64 where most of the text would
 * be codes otherwise.
 */
export function encodedWords(text: string): OctetString {
  const characters = Array.from(text);
  const encoded = characters.filter((character) => character > "\x7f");
  const isReadable = encoded.length * 2 < characters.length;
  return piecesOf(characters, isReadable ? quotedOf : base64Of).join("\r\n ");
}

/** As few words as hold the text. */
function piecesOf(
  characters: readonly string[],
  wordOf: (piece: string) => OctetString,
): readonly OctetString[] {
  const words: OctetString[] = [];
  let piece = "";
  for (const character of characters) {
    if (wordOf(piece + character).length > LONGEST) {
      words.push(wordOf(piece));
      piece = "";
    }
    piece += character;
  }
  words.push(wordOf(piece));
  return words;
}

function base64Of(text: string): OctetString {
  return `=?UTF-8?B?${btoa(octetStringOf(utf8Octets(text)))}?=`;
}

function quotedOf(text: string): OctetString {
  let quoted = PREFIX;
  for (const octet of utf8Octets(text)) {
    const character = String.fromCharCode(octet);
    if (character === " ") quoted += "_";
    else if (/[\w!*+/-]/.test(character) && character !== "_") {
      quoted += character;
    } else quoted += `=${octet.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return `${quoted}?=`;
}

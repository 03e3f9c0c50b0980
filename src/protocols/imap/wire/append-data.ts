import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reader } from "./reader.ts";
import { astring } from "./words.ts";

/** What a new message is made of: octets that came along, or those that a URL names. */
export type MessagePiece =
  | { readonly kind: "octets"; readonly octets: OctetString }
  | { readonly kind: "url"; readonly url: OctetString };

/**
 * The content of a message that is to be appended.
 *
 * RFC 3501 §9
 *
 *     append-data = literal / literal8                     ; RFC 3516 §7
 *     append-data =/ "UTF8" SP "(" literal8 ")"            ; RFC 6855 §4
 *     append-data =/ "CATENATE" SP "(" cat-part *(SP cat-part) ")"  ; RFC 4469 §5
 */
export function appendData(reader: Reader): readonly MessagePiece[] {
  const isCatenated =
    reader.offers("CATENATE") &&
    reader.as("append-data", () => reader.skip("CATENATE"));
  if (!isCatenated) {
    const literal = (mayHaveNul: boolean) => reader.literal(mayHaveNul);
    return [octets(reader, literal)];
  }
  reader.space();
  const pieces: MessagePiece[] = [];
  reader.expect("(");
  do pieces.push(catPart(reader));
  while (reader.skip(" "));
  reader.expect(")", "unclosed-list");
  return pieces;
}

/**
 *     cat-part = "TEXT" SP literal / "URL" SP astring
 *     cat-part =/ "UTF8" SP "(" literal8 ")"               ; RFC 6855 §4
 */
function catPart(reader: Reader): MessagePiece {
  const isUrl = reader.as("cat-part", () => reader.skip("URL"));
  if (isUrl) {
    reader.space();
    return { kind: "url", url: reader.as("imap-url", astring) };
  }
  const isText = reader.as("cat-part", () => reader.skip("TEXT"));
  if (isText) reader.space();
  else if (!reader.peekWord("UTF8")) reader.fail("unknown-cat-part");
  return octets(reader, (mayHaveNul) =>
    reader.as("cat-octets", () => reader.literal(mayHaveNul)),
  );
}

/** A literal, or one inside `UTF8 (...)`, whose octets may be any. */
function octets(
  reader: Reader,
  literal: (mayHaveNul: boolean) => OctetString,
): MessagePiece {
  const isUtf8 =
    reader.utf8 !== false &&
    reader.offers("UTF8=ACCEPT") &&
    reader.as("append-data", () => reader.skip("UTF8"));
  if (isUtf8) {
    reader.space();
    reader.expect("(");
  }
  const isBinary = isUtf8 || reader.offers("BINARY");
  const read = literal(isBinary && reader.skip("~"));
  if (isUtf8) reader.expect(")", "unclosed-list");
  return { kind: "octets", octets: read };
}

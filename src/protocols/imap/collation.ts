import { octetStringOf, utf8Octets } from "../../mail/format/octets.ts";

/**
 * A text in the form by which texts are compared and put in order: without
 * regard to case, letters parted from their accents, by octets of UTF-8.
 *
 * RFC 5256 §7 asks for i;unicode-casemap (RFC 5051 §2).
 */
export function collated(text: string): string {
  return octetStringOf(utf8Octets(text.normalize("NFKD").toUpperCase()));
}

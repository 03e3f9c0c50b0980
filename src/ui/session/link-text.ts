import { deflateSync, inflateSync } from "fflate";
import {
  octetsOf,
  octetStringOf,
  utf8Octets,
} from "../../mail/format/octets.ts";

/** Characters of a link that mail programs and chats still carry whole. */
export const mostLinkCharacters = 8000;
/** Of one that is opened all the same. */
const mostReadCharacters = 100_000;
/** Octets that a link may unfold to. */
const mostOctets = 1_000_000;

/** Text as the part of a link behind `?s=`: deflated (RFC 1951), in base64url (RFC 4648 §5). */
export function toLinkText(text: string): string {
  const packed = deflateSync(utf8Octets(text), { level: 9 });
  return btoa(octetStringOf(packed))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The text again; null when it has been damaged, cut short or made to burst. */
export function fromLinkText(link: string): string | null {
  if (link.length > mostReadCharacters) return null;
  if (!/^[\w-]+$/.test(link)) return null;
  try {
    const packed = atob(link.replaceAll("-", "+").replaceAll("_", "/"));
    // What doesn't fit into the octets given is not written anywhere.
    const octets = inflateSync(octetsOf(packed), {
      out: new Uint8Array(mostOctets + 1),
    });
    if (octets.length > mostOctets) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}

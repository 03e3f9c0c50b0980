/**
 * Whether the header of a message has text that isn't ASCII, so that it is an
 * internationalized one: whether there is such an octet before the first empty
 * line.
 *
 * RFC 6532 §3
 */
export function hasUtf8Header(octets: Uint8Array): boolean {
  let isLineEmpty = false;
  // By index: this is done for every message that comes or goes.
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at] ?? 0;
    if (octet > 0x7f) return true;
    if (octet === 0x0a) {
      if (isLineEmpty) return false;
      isLineEmpty = true;
    } else if (octet !== 0x0d) isLineEmpty = false;
  }
  return false;
}

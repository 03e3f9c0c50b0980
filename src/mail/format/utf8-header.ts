/**
 * Whether the header of a message has text that isn't ASCII, so that it is an
 * internationalized one: whether there is such an octet before the first empty
 * line.
 *
 * RFC 6532 §3
 */
export function hasUtf8Header(octets: Uint8Array): boolean {
  let isLineEmpty = false;
  for (const octet of octets) {
    if (octet > 0x7f) return true;
    if (octet === 0x0a) {
      if (isLineEmpty) return false;
      isLineEmpty = true;
    } else if (octet !== 0x0d) isLineEmpty = false;
  }
  return false;
}

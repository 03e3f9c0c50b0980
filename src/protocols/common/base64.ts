import type { OctetString } from "../../mail/format/octets.ts";

/** Octets in base64, with its padding and without line ends (RFC 4648 §4). */
export function base64Of(octets: OctetString): string {
  return btoa(octets);
}

/**
 * The octets that base64 stands for; null when it isn't base64 as it must be:
 * no other characters, padded, no bits left over (RFC 4648 §3.3, §3.5).
 */
export function octetsOfBase64(text: string): OctetString | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text))
    return null;
  const octets = atob(text);
  return base64Of(octets) === text ? octets : null;
}

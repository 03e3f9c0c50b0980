import { md5 } from "@noble/hashes/legacy.js";
import { utf8Octets, type OctetString } from "../../mail/format/octets.ts";

/**
 * What proves that a client knows the secret without saying it: the MD5 digest
 * of the stamp, with its angle brackets, and the secret behind it.
 *
 * RFC 1939 §7, APOP: 16 octets as 32 hexadecimal digits in lower case
 */
export function apopDigest(stamp: OctetString, secret: string): OctetString {
  const digest = md5(utf8Octets(stamp + secret));
  return Array.from(digest, (octet) =>
    octet.toString(16).padStart(2, "0"),
  ).join("");
}

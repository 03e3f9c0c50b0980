import { md5 } from "@noble/hashes/legacy.js";
import { utf8Octets, type OctetString } from "../../mail/format/octets.ts";
import { hostName } from "../common/host-name.ts";
import type { Env } from "../protocol.ts";

/**
 * The stamp of a greeting, another one for each connection.
 *
 * RFC 1939 §7, APOP: `<process-ID.clock@hostname>`. The clock is in seconds
 * since 1970; chance stands for the number of the process.
 */
export function newStamp(env: Env): OctetString {
  const process = Math.floor(env.random() * 1e9);
  const clock = Math.floor(env.now / 1000);
  return `<${process}.${clock}@${hostName}>`;
}

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

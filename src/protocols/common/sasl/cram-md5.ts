import { hmac } from "@noble/hashes/hmac.js";
import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { unicodeOf } from "../../../mail/format/charset.ts";
import {
  octetsOf,
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../../mail/format/octets.ts";
import { hostName } from "../host-name.ts";
import { accountNamed, preparedPassword } from "./credentials.ts";
import { garbled, tooEarly, wrong, type SaslMechanism } from "./mechanism.ts";

/**
 * CRAM-MD5: the client proves that it knows the password with a digest over
 * it and the server's challenge, which is never the same.
 *
 * RFC 2195 §2
 *
 *     response = username SP 32(hex digit)
 */
export const cramMd5: SaslMechanism = {
  name: "CRAM-MD5",
  begin(initial, { env }) {
    if (initial !== null) return tooEarly;
    const number = Math.floor(env.random() * 2 ** 32);
    const seconds = Math.floor(env.now / 1000);
    const challenge = `<${number}.${seconds}@${hostName}>`;
    return { kind: "challenge", challenge, memory: { challenge } };
  },
  respond(response, { challenge = "" }, { mail }) {
    const [, name = "", digest = ""] =
      /^(.+) ([0-9a-f]{32})$/.exec(response) ?? [];
    if (name === "") return garbled;
    const user = unicodeOf(name);
    const account = accountNamed(mail, user);
    if (account === undefined) return wrong;
    return digest === cramDigest(challenge, preparedPassword(account.password))
      ? { kind: "done", account: account.name }
      : wrong;
  },
  nameIn: ([response = ""]) =>
    unicodeOf(response.slice(0, Math.max(0, response.lastIndexOf(" ")))),
};

/** HMAC-MD5 (RFC 2104) of a challenge with the password as the key, in hex. */
export function cramDigest(challenge: string, password: string): string {
  return bytesToHex(hmac(md5, utf8Octets(password), octetsOf(challenge)));
}

/** Octets that a key is mixed with, and how many it is filled up to (RFC 2104 §2). */
const innerPad = 0x36;
const outerPad = 0x5c;
const blockLength = 64;

/** What comes out on the way to a digest; the second is the digest. */
export interface CramHalves {
  readonly inner: OctetString;
  readonly outer: OctetString;
}

/**
 * HMAC-MD5 in its two halves, for whoever wants to see how it is made.
 *
 * RFC 2104 §2
 *
 *     inner := H(K XOR ipad, text)
 *     outer := H(K XOR opad, inner)
 */
export function cramHalves(challenge: string, password: string): CramHalves {
  const given = utf8Octets(password);
  const key = new Uint8Array(blockLength);
  key.set(given.length > blockLength ? md5(given) : given);
  const hashed = (pad: number, text: OctetString) => {
    const mixed = octetStringOf(key.map((octet) => octet ^ pad));
    return octetStringOf(md5(octetsOf(mixed + text)));
  };
  const inner = hashed(innerPad, challenge);
  return { inner, outer: hashed(outerPad, inner) };
}

import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import {
  octetsOf,
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../../mail/format/octets.ts";
import { preparedPassword } from "./credentials.ts";

/** The hash functions of the mechanisms, as their names end. */
export type ScramHash = "SHA-1" | "SHA-256";

const hashes = { "SHA-1": sha1, "SHA-256": sha256 } as const;

/** How often the password is hashed, which is what makes guessing slow (RFC 7677 §4). */
export const scramIterations = 4096;

/** Octets of a salt. */
const saltLength = 16;

/**
 * The salt of a name, always the same: anybody may ask for it, and who asks
 * with a name that doesn't exist can't tell.
 *
 * RFC 5802 §2.2, §9
 */
export function scramSalt(hash: ScramHash, name: string): OctetString {
  const octets = sha256(utf8Octets(`salt ${hash} ${name}`));
  return octetStringOf(octets.subarray(0, saltLength));
}

/** Everything that follows from a password, a salt and what was said, in its order. */
export interface ScramProof {
  readonly saltedPassword: OctetString;
  readonly clientKey: OctetString;
  readonly storedKey: OctetString;
  readonly clientSignature: OctetString;
  readonly clientProof: OctetString;
  readonly serverKey: OctetString;
  readonly serverSignature: OctetString;
}

/**
 * What proves to each side that the other knows the password.
 *
 * RFC 5802 §3
 *
 *     SaltedPassword  := Hi(Normalize(password), salt, i)
 *     ClientKey       := HMAC(SaltedPassword, "Client Key")
 *     StoredKey       := H(ClientKey)
 *     ClientSignature := HMAC(StoredKey, AuthMessage)
 *     ClientProof     := ClientKey XOR ClientSignature
 *     ServerKey       := HMAC(SaltedPassword, "Server Key")
 *     ServerSignature := HMAC(ServerKey, AuthMessage)
 */
export function scramProof(
  hash: ScramHash,
  password: string,
  salt: OctetString,
  iterations: number,
  authMessage: OctetString,
): ScramProof {
  const H = hashes[hash];
  const HMAC = (key: Uint8Array, text: OctetString) =>
    hmac(H, key, octetsOf(text));
  const salted = octetsOf(saltedPassword(hash, password, salt, iterations));
  const clientKey = HMAC(salted, "Client Key");
  const storedKey = H(clientKey);
  const clientSignature = HMAC(storedKey, authMessage);
  const serverKey = HMAC(salted, "Server Key");
  return {
    saltedPassword: octetStringOf(salted),
    clientKey: octetStringOf(clientKey),
    storedKey: octetStringOf(storedKey),
    clientSignature: octetStringOf(clientSignature),
    clientProof: octetStringOf(
      clientKey.map((octet, index) => octet ^ (clientSignature[index] ?? 0)),
    ),
    serverKey: octetStringOf(serverKey),
    serverSignature: octetStringOf(HMAC(serverKey, authMessage)),
  };
}

/** What was reckoned last: it takes long on purpose, and worlds are played again and again. */
const reckoned = new Map<string, OctetString>();
const mostReckoned = 64;

/** Hi() is PBKDF2 with HMAC (RFC 5802 §2.2). */
function saltedPassword(
  hash: ScramHash,
  password: string,
  salt: OctetString,
  iterations: number,
): OctetString {
  const key = JSON.stringify([hash, password, salt, iterations]);
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const octets = pbkdf2(
    hashes[hash],
    utf8Octets(preparedPassword(password)),
    octetsOf(salt),
    { c: iterations, dkLen: hashes[hash].outputLen },
  );
  const salted = octetStringOf(octets);
  const [oldest] = reckoned.keys();
  if (reckoned.size >= mostReckoned && oldest !== undefined) {
    reckoned.delete(oldest);
  }
  reckoned.set(key, salted);
  return salted;
}

import { unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";

/** What a client says first. */
export interface ClientFirst {
  /** Whether it binds the login to the channel, and will have it so. */
  readonly insistsOnBinding: boolean;
  /** All before the bare message, for the `c=` of its last message. */
  readonly gs2Header: OctetString;
  /** Who it wants to act for; empty for itself. */
  readonly authzid: string;
  readonly bare: OctetString;
  readonly name: string;
  readonly nonce: OctetString;
}

/**
 * Reads what a client says first; null when it isn't as it must be, or has
 * an extension that it insists on.
 *
 * RFC 5802 §7
 *
 *     client-first-message = gs2-cbind-flag "," [authzid] "," bare
 *     gs2-cbind-flag       = ("p=" cb-name) / "n" / "y"
 *     authzid              = "a=" saslname
 *     bare                 = "n=" saslname "," "r=" c-nonce ["," extensions]
 */
export function readClientFirst(message: OctetString): ClientFirst | null {
  const read =
    /^((n|y|p=[A-Za-z0-9.-]+),(?:a=([^,\0]+))?,)(n=([^,\0]+),r=([\x21-\x2b\x2d-\x7e]+)(?:,[A-Za-ln-z]=[^,\0]+)*)$/.exec(
      message,
    );
  if (read === null) return null;
  const [, gs2Header = "", binding = "", authzid = "", bare = ""] = read;
  const name = saslName(read[5] ?? "");
  const actsFor = saslName(authzid);
  if (name === null || actsFor === null) return null;
  return {
    insistsOnBinding: binding.startsWith("p"),
    gs2Header,
    authzid: actsFor,
    bare,
    name,
    nonce: read[6] ?? "",
  };
}

/** What a client says last. */
export interface ClientFinal {
  /** In base64, as it came. */
  readonly binding: string;
  readonly nonce: OctetString;
  /** In base64, as it came. */
  readonly proof: string;
  readonly withoutProof: OctetString;
}

/**
 * Reads what a client says last; null when it isn't as it must be.
 *
 * RFC 5802 §7
 *
 *     client-final-message = "c=" base64 "," "r=" nonce ["," extensions] "," "p=" base64
 */
export function readClientFinal(message: OctetString): ClientFinal | null {
  const read =
    /^(c=([A-Za-z0-9+/=]+),r=([\x21-\x2b\x2d-\x7e]+)(?:,[A-Za-ln-oq-z]=[^,\0]+)*),p=([A-Za-z0-9+/=]+)$/.exec(
      message,
    );
  if (read === null) return null;
  const [, withoutProof = "", binding = "", nonce = "", proof = ""] = read;
  return { binding, nonce, proof, withoutProof };
}

/** What a server says first: its nonce behind the client's, the salt and the count. */
export interface ServerFirst {
  readonly nonce: OctetString;
  /** In base64. */
  readonly salt: string;
  readonly iterations: number;
}

/**
 * Prints what a server says first.
 *
 * RFC 5802 §7
 *
 *     server-first-message = "r=" c-nonce s-nonce "," "s=" base64 "," "i=" posit-number
 */
export function printServerFirst({
  nonce,
  salt,
  iterations,
}: ServerFirst): OctetString {
  return `r=${nonce},s=${salt},i=${iterations}`;
}

/** Reads what a server says first; null when it isn't that. */
export function readServerFirst(message: OctetString): ServerFirst | null {
  const read = /^r=([^,]+),s=([A-Za-z0-9+/=]+),i=([1-9]\d{0,6})(?:,|$)/.exec(
    message,
  );
  if (read === null) return null;
  const [, nonce = "", salt = "", iterations = ""] = read;
  return { nonce, salt, iterations: Number(iterations) };
}

/** A name in which `,` and `=` are written `=2C` and `=3D`; null where `=` is anything else. */
function saslName(octets: OctetString): string | null {
  if (/=(?!2C|3D)/.test(octets)) return null;
  return unicodeOf(octets.replaceAll("=2C", ",").replaceAll("=3D", "="));
}

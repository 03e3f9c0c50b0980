import { gcm } from "@noble/ciphers/aes.js";
import { expand } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { octetsOf, type OctetString } from "../../../mail/format/octets.ts";

/** Who protects a record; each side has keys of its own. */
export type Sender = "client" | "server";

/** Octets of content that one record may hold (RFC 8446 §5.1). */
export const mostContent = 2 ** 14;
/** What a record has besides its content: header, its type within, and the tag of the AEAD. */
const overhead = 5 + 1 + 16;

/** The keys of one direction (RFC 8446 §7.3). */
interface TrafficKeys {
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

/** How many records content takes; even none takes one. */
export function recordCount(contentLength: number): number {
  return Math.max(1, Math.ceil(contentLength / mostContent));
}

/** How many octets go over the line for content of this length. */
export function protectedLength(contentLength: number): number {
  return contentLength + recordCount(contentLength) * overhead;
}

/**
 * Content as TLS 1.3 puts it on the line, by TLS_AES_128_GCM_SHA256.
 * `sequence` is the number of records that this sender has protected before.
 *
 * RFC 8446 §5.2
 *
 *     TLSCiphertext   = %d23 %x0303 length encrypted-record
 *     TLSInnerPlaintext = content type *zeros
 */
export function protectedRecords(
  secret: OctetString,
  sender: Sender,
  sequence: number,
  content: Uint8Array,
): Uint8Array {
  const keys = trafficKeys(secret, sender);
  const records = new Uint8Array(protectedLength(content.length));
  let end = 0;
  for (let part = 0; part < recordCount(content.length); part++) {
    const from = part * mostContent;
    const piece = content.subarray(from, from + mostContent);
    const record = protectedRecord(keys, sequence + part, piece);
    records.set(record, end);
    end += record.length;
  }
  return records;
}

/** `application_data`, as what it claims to be outside and what it is inside. */
const applicationData = 23;

function protectedRecord(
  { key, iv }: TrafficKeys,
  sequence: number,
  content: Uint8Array,
): Uint8Array {
  const inner = new Uint8Array(content.length + 1);
  inner.set(content);
  inner[content.length] = applicationData;
  const length = inner.length + 16;
  const header = [applicationData, 3, 3, length >> 8, length & 0xff];
  const sealed = gcm(
    key,
    nonceOf(iv, sequence),
    Uint8Array.from(header),
  ).encrypt(inner);
  return Uint8Array.from([...header, ...sealed]);
}

/** RFC 8446 §5.3: the sequence number, filled up with zeros, XOR the IV. */
function nonceOf(iv: Uint8Array, sequence: number): Uint8Array {
  const nonce = Uint8Array.from(iv);
  let rest = sequence;
  for (let at = nonce.length - 1; rest > 0; at--) {
    nonce[at] = (nonce[at] ?? 0) ^ (rest & 0xff);
    rest = Math.floor(rest / 256);
  }
  return nonce;
}

const known = new Map<string, TrafficKeys>();
/** So many connections' keys are remembered. */
const mostKnown = 64;

function trafficKeys(secret: OctetString, sender: Sender): TrafficKeys {
  const name = `${sender} ${secret}`;
  let keys = known.get(name);
  if (keys === undefined) {
    const traffic = derived(
      octetsOf(secret),
      sender === "client" ? "c ap traffic" : "s ap traffic",
      32,
    );
    keys = {
      key: derived(traffic, "key", 16),
      iv: derived(traffic, "iv", 12),
    };
    if (known.size >= mostKnown) known.clear();
    known.set(name, keys);
  }
  return keys;
}

/** HKDF-Expand-Label with an empty context (RFC 8446 §7.1). */
export function derived(
  secret: Uint8Array,
  label: string,
  length: number,
): Uint8Array {
  const full = octetsOf(`tls13 ${label}`);
  const info = Uint8Array.from([
    length >> 8,
    length & 0xff,
    full.length,
    ...full,
    0,
  ]);
  return expand(sha256, secret, info, length);
}

import { octetsOf, type OctetString } from "../../../mail/format/octets.ts";
import { derived } from "./record.ts";

/** TLS_AES_128_GCM_SHA256, which all must have (RFC 8446 §9.1). */
const suite = [0x13, 0x01];
const tls12 = [3, 3];
const tls13 = [3, 4];
const x25519 = [0, 0x1d];

/**
 * What a client begins TLS with, for all to read, the server's name with it.
 *
 * RFC 8446 §4.1.2; server_name: RFC 6066 §3. Abbreviated: the randoms and
 * shares are derived from the session's secret, which is the other way round
 * with real ones, and only the extensions that TLS 1.3 can't do without are there.
 */
export function clientHello(secret: OctetString, host: string): Uint8Array {
  const name = octetsOf(host);
  const body = [
    ...tls12,
    ...random(secret, "client random"),
    ...withLength(1, random(secret, "session id")),
    ...withLength(2, suite),
    ...withLength(1, [0]),
    ...withLength(2, [
      ...extension(0, withLength(2, [0, ...withLength(2, name)])),
      ...extension(10, withLength(2, x25519)),
      ...extension(13, withLength(2, [4, 3])),
      ...extension(43, withLength(1, tls13)),
      ...extension(
        51,
        withLength(2, [...x25519, ...withLength(2, random(secret, "share c"))]),
      ),
    ]),
  ];
  return handshake(1, [3, 1], body);
}

/** What the server answers; from then on all is encrypted (RFC 8446 §4.1.3). */
export function serverHello(secret: OctetString): Uint8Array {
  const body = [
    ...tls12,
    ...random(secret, "server random"),
    ...withLength(1, random(secret, "session id")),
    ...suite,
    0,
    ...withLength(2, [
      ...extension(43, tls13),
      ...extension(51, [
        ...x25519,
        ...withLength(2, random(secret, "share s")),
      ]),
    ]),
  ];
  return handshake(2, tls12, body);
}

/** A handshake message in a record of its own (RFC 8446 §4, §5.1). */
function handshake(
  type: number,
  version: readonly number[],
  body: readonly number[],
): Uint8Array {
  const message = [type, ...withLength(3, body)];
  return Uint8Array.from([22, ...version, ...withLength(2, message)]);
}

function extension(type: number, data: readonly number[]): readonly number[] {
  return [type >> 8, type & 0xff, ...withLength(2, data)];
}

/** Octets with their number before them, in so many octets. */
function withLength(size: number, octets: Iterable<number>): readonly number[] {
  const all = [...octets];
  const length = Array.from(
    { length: size },
    (_, at) => (all.length >> (8 * (size - 1 - at))) & 0xff,
  );
  return [...length, ...all];
}

function random(secret: OctetString, label: string): Uint8Array {
  return derived(octetsOf(secret), label, 32);
}

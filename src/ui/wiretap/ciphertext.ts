import { octetsOf } from "../../mail/format/octets.ts";
import { clientHello, serverHello } from "../../protocols/common/tls/hello.ts";
import {
  protectedLength,
  protectedRecords,
  recordCount,
} from "../../protocols/common/tls/record.ts";
import type { WireLine } from "../ladder/wire-line.ts";

/** What goes over the line in place of a line, once somebody looks. */
export interface Ciphertext {
  /** Of all of it. */
  readonly length: number;
  readonly octets: () => Uint8Array;
  /** What it is, as far as anybody can see. */
  readonly kind: "data" | "client-hello" | "server-hello";
}

/** Octets of a record that its row shows. */
const shown = 12;
/** Columns that the note takes. */
const noteColumns = 24;

const ciphertexts = new WeakMap<WireLine, Ciphertext>();
/** Lines in cipher, by those in clear: the same as long as they have the same number. */
const known = new WeakMap<
  WireLine,
  { readonly sequence: number; readonly line: WireLine }
>();

/** What stands behind a line that somebody who listens can't read; nothing where they can. */
export function ciphertextOf(line: WireLine): Ciphertext | undefined {
  return ciphertexts.get(line);
}

/**
 * The lines as they go by somebody who listens: those under TLS as records,
 * of which size and time are all that can be read, and before the first of
 * them the handshake, in short.
 */
export function enciphered(
  lines: readonly WireLine[],
  host: string,
): readonly WireLine[] {
  if (lines.every(({ secret }) => secret === null)) return lines;
  const all: WireLine[] = [];
  let secret: string | null = null;
  let sequences = { client: 0, server: 0 };
  for (const line of lines) {
    if (line.secret === null || line.side === "none") {
      all.push(line);
      continue;
    }
    if (line.secret !== secret) {
      secret = line.secret;
      sequences = { client: 0, server: 0 };
      all.push(...hellosBefore(line, secret, host));
    }
    const { side } = line;
    const sequence = sequences[side];
    sequences[side] += recordCount(contentLength(line));
    all.push(encipheredLine(line, secret, side, sequence));
  }
  return all;
}

function encipheredLine(
  line: WireLine,
  secret: string,
  side: "client" | "server",
  sequence: number,
): WireLine {
  const before = known.get(line);
  if (before?.sequence === sequence) return before.line;
  const made = asRecord(line, line.seq, side, {
    length: protectedLength(contentLength(line)),
    kind: "data",
    octets: () =>
      protectedRecords(secret, side, sequence, octetsOf(contentOf(line))),
  });
  known.set(line, { sequence, line: made });
  return made;
}

const hellos = new WeakMap<WireLine, readonly WireLine[]>();

/** The handshake's messages that can be read, before the first line under TLS. */
function hellosBefore(
  line: WireLine,
  secret: string,
  host: string,
): readonly WireLine[] {
  let made = hellos.get(line);
  if (made === undefined) {
    const [first, second] = [clientHello(secret, host), serverHello(secret)];
    made = [
      asRecord(line, line.seq - 0.75, "client", {
        length: first.length,
        octets: () => first,
        kind: "client-hello",
      }),
      asRecord(line, line.seq - 0.5, "server", {
        length: second.length,
        octets: () => second,
        kind: "server-hello",
      }),
    ];
    hellos.set(line, made);
  }
  return made;
}

/** A line of which nothing is known but who sent it, when, and how much. */
function asRecord(
  { session, time, secret }: WireLine,
  seq: number,
  side: "client" | "server",
  ciphertext: Ciphertext,
): WireLine {
  let start: string | null = null;
  const beginning = () =>
    (start ??= `${hexOf(ciphertext.octets().subarray(0, shown))} \xb7\xb7\xb7`);
  const line: WireLine = {
    seq,
    side,
    kind: side === "client" ? "continuation-line" : "untagged",
    session,
    // Encrypted only when somebody looks: there may be many.
    get octets() {
      return beginning();
    },
    get text() {
      return beginning();
    },
    time,
    exchange: null,
    tagged: false,
    name: "TLS",
    status: null,
    unsolicited: false,
    received: 0,
    announced: 0,
    troubleAt: null,
    refused: false,
    held: false,
    closes: false,
    body: null,
    secret,
    firstSecret: false,
    heard: { from: 0, to: 0, kind: "record", columns: noteColumns },
  };
  ciphertexts.set(line, ciphertext);
  return line;
}

/** Octets as pairs of hex digits. */
export function hexOf(octets: Uint8Array): string {
  return [...octets]
    .map((octet) => octet.toString(16).padStart(2, "0"))
    .join(" ");
}

function contentLength({ octets, body, kind }: WireLine): number {
  if (body !== null) return body.length;
  return octets.length + (kind === "literal" ? 0 : 2);
}

function contentOf({ octets, body, kind }: WireLine): string {
  if (body !== null) return body.whole();
  return kind === "literal" ? octets : `${octets}\r\n`;
}

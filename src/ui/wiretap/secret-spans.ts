import type { OctetString } from "../../mail/format/octets.ts";
import type { WireLine } from "../ladder/wire-line.ts";
import { octetsOfBase64 } from "../../protocols/common/base64.ts";
import { readClientFinal } from "../../protocols/common/sasl/scram-messages.ts";
import { isProving } from "./heard-login.ts";
import { saslCommand } from "./sasl-command.ts";
import { secretHead } from "./secret-head.ts";

/** What somebody who listens learns from a part of a line. */
export type SecretKind = "password" | "digest" | "proof" | "stamp" | "encoded";

/** A part of a line that matters to who listens, in octets of the line. */
export interface SecretSpan {
  readonly kind: SecretKind;
  readonly from: number;
  readonly to: number;
}

/** Which argument of a command, from 0, is the secret one, and what it is. */
const secretArguments: ReadonlyMap<
  string,
  { readonly index: number; readonly kind: SecretKind }
> = new Map([
  ["LOGIN", { index: 1, kind: "password" }],
  ["PASS", { index: 0, kind: "password" }],
  ["APOP", { index: 1, kind: "digest" }],
  ["AUTH", { index: 1, kind: "encoded" }],
  ["AUTHENTICATE", { index: 1, kind: "encoded" }],
]);

/** A command that tells a secret, as far as its lines have been read. */
interface Telling {
  readonly name: string;
  /** Of a login by SASL, in capitals. */
  readonly mechanism: string;
  /** The number of the next argument. */
  next: number;
}

/** The secret parts of the lines of one device, by the `seq` of the line. */
export function secretSpans(
  lines: readonly WireLine[],
): ReadonlyMap<number, SecretSpan> {
  const spans = new Map<number, SecretSpan>();
  const telling = new Map<number, Telling>();
  for (const line of lines) {
    const span =
      line.kind === "greeting"
        ? stampSpan(line.octets)
        : line.side === "client"
          ? clientSpan(line, telling)
          : null;
    if (span !== null && span.to > span.from) spans.set(line.seq, span);
  }
  return spans;
}

/** RFC 1939 §7, APOP: the stamp has the form of a msg-id. */
function stampSpan(octets: OctetString): SecretSpan | null {
  const from = octets.indexOf("<");
  const to = octets.indexOf(">", from) + 1;
  const isStamp = from >= 0 && octets.slice(from, to).includes("@");
  return isStamp ? { kind: "stamp", from, to } : null;
}

function clientSpan(
  line: WireLine,
  telling: Map<number, Telling>,
): SecretSpan | null {
  const start = line.exchange?.start;
  if (start === undefined) return null;
  let from = 0;
  if (line.kind === "command") {
    const head = secretHead(line.octets);
    const name = head?.split(" ").at(-1)?.toUpperCase();
    if (head === null || name === undefined) return null;
    const { mechanism = "" } = saslCommand(line.octets) ?? {};
    telling.set(start, { name, mechanism, next: 0 });
    from = head.length;
  }
  const told = telling.get(start);
  return told === undefined ? null : spanOf(line, from, told);
}

function spanOf(
  { kind, octets, received, announced }: WireLine,
  from: number,
  told: Telling,
): SecretSpan | null {
  const secret = secretArguments.get(told.name);
  if (secret === undefined) return null;
  if (kind === "continuation-line" && secret.kind === "encoded") {
    // RFC 3501 §6.2.2: `*` gives up.
    const to = octets === "*" ? 0 : octets.length;
    return responseSpan(octets, told.mechanism, { from: 0, to });
  }
  if (kind === "literal") {
    const found = told.next === secret.index;
    if (received === announced) told.next++;
    return found ? { kind: secret.kind, from: 0, to: octets.length } : null;
  }
  // RFC 1939 §7, PASS: all behind the first space is the password.
  if (told.name === "PASS") {
    return { kind: secret.kind, from: from + 1, to: octets.length };
  }
  for (const { start, end } of argumentsOf(octets, from)) {
    if (/^\{\d+\+?\}$/.test(octets.slice(start, end))) return null;
    if (told.next++ === secret.index) {
      const span = { from: start, to: end };
      return secret.kind === "encoded"
        ? responseSpan(octets, told.mechanism, span)
        : { kind: secret.kind, ...span };
    }
  }
  return null;
}

/** A response of SASL: what proves a password doesn't tell it (RFC 2195, RFC 5802). */
function responseSpan(
  octets: OctetString,
  mechanism: string,
  { from, to }: { readonly from: number; readonly to: number },
): SecretSpan | null {
  if (!isProving(mechanism)) return { kind: "encoded", from, to };
  const message = octetsOfBase64(octets.slice(from, to)) ?? "";
  const isProof =
    mechanism === "CRAM-MD5"
      ? message.includes(" ")
      : readClientFinal(message) !== null;
  return { kind: isProof ? "proof" : "encoded", from, to };
}

/** Where the arguments of a line stand; one in quotes may hold spaces. */
function* argumentsOf(
  octets: OctetString,
  from: number,
): Generator<{ readonly start: number; readonly end: number }> {
  let start = from;
  for (;;) {
    while (octets[start] === " ") start++;
    if (start >= octets.length) return;
    const end = octets[start] === '"' ? quoteEnd(octets, start) : -1;
    const space = octets.indexOf(" ", start);
    const stop = end > 0 ? end : space < 0 ? octets.length : space;
    yield { start, end: stop };
    start = stop;
  }
}

/** Just behind the quote that closes the one at `start`; the line's end when none does. */
function quoteEnd(octets: OctetString, start: number): number {
  let at = start + 1;
  while (at < octets.length && octets[at] !== '"') {
    at += octets[at] === "\\" ? 2 : 1;
  }
  return Math.min(at + 1, octets.length);
}

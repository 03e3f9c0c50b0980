import type { OctetString } from "../../mail/format/octets.ts";
import { octetsOfBase64 } from "../../protocols/common/base64.ts";
import { nameAsked } from "../../protocols/common/sasl/exchange.ts";
import {
  readClientFinal,
  readClientFirst,
} from "../../protocols/common/sasl/scram-messages.ts";
import { displayText } from "../ladder/display-text.ts";
import type { WireLine } from "../ladder/wire-line.ts";
import { saslCommand } from "./sasl-command.ts";

/** How somebody logs in who proves to know a password and doesn't say it. */
export const provingMechanisms = [
  "APOP",
  "CRAM-MD5",
  "SCRAM-SHA-1",
  "SCRAM-SHA-256",
] as const;

export type ProvingMechanism = (typeof provingMechanisms)[number];

/** Whether a mechanism proves the password and doesn't say it. */
export function isProving(mechanism: string): boolean {
  return provingMechanisms.some((name) => name === mechanism);
}

/** What a wiretap has heard of such a login. */
export interface HeardLogin {
  readonly mechanism: ProvingMechanism;
  /** Who logs in; null while nobody has tried. */
  readonly user: string | null;
  /** What the server gave for it: the stamp, or its first challenge; empty where none came by. */
  readonly challenge: OctetString;
  /** What the client sent as a proof; null while it has sent nothing. */
  readonly proof: string | null;
  /** Of SCRAM: the client's first message but for its beginning, and its last one but for the proof. */
  readonly bare: OctetString;
  readonly withoutProof: OctetString;
}

/** What is known of the login of a line: one with a proof, or the greeting before one. */
export function heardLogin(
  line: WireLine,
  lines: readonly WireLine[],
): HeardLogin {
  const inExchange = lines.filter(
    ({ session, exchange }) =>
      session === line.session &&
      exchange !== null &&
      exchange.start === line.exchange?.start,
  );
  const command = inExchange.find(({ kind }) => kind === "command");
  const sasl = command === undefined ? null : saslCommand(command.octets);
  return sasl === null
    ? heardApop(line, lines)
    : heardExchange(sasl.mechanism, sasl.initial, inExchange);
}

/** RFC 1939 §7: the stamp is in the greeting, the digest in the command. */
function heardApop(line: WireLine, lines: readonly WireLine[]): HeardLogin {
  const greeting = lines.find(
    ({ session, kind }) => session === line.session && kind === "greeting",
  );
  const sent = line.heard?.kind === "digest";
  return {
    mechanism: "APOP",
    user: sent ? (line.text.split(" ")[1] ?? "") : null,
    challenge: greeting === undefined ? "" : heardText(greeting),
    proof: sent ? heardText(line) : null,
    bare: "",
    withoutProof: "",
  };
}

/** The part of a line that somebody who listens looks for. */
function heardText({ octets, heard }: WireLine): string {
  return heard === null ? "" : displayText(octets.slice(heard.from, heard.to));
}

/** RFC 2195 §2, RFC 5802 §5: challenges and responses in turn. */
function heardExchange(
  mechanism: string,
  initial: OctetString | null,
  lines: readonly WireLine[],
): HeardLogin {
  const responses = lines.flatMap(({ kind, octets }) =>
    kind === "continuation-line" ? [octets] : [],
  );
  if (initial !== null) responses.unshift(initial);
  const challenges = lines.flatMap(({ side, kind, octets }) =>
    side === "server" && kind === "continuation"
      ? [decoded(octets.slice(octets.indexOf(" ") + 1))]
      : [],
  );
  const messages = responses.map(decoded);
  const first = messages.map(readClientFirst).find((said) => said !== null);
  const final = messages.map(readClientFinal).find((said) => said !== null);
  const known = provingMechanisms.find((name) => name === mechanism);
  return {
    mechanism: known ?? "CRAM-MD5",
    user: nameAsked(mechanism, responses),
    challenge: challenges.find((challenge) => challenge !== "") ?? "",
    proof:
      mechanism === "CRAM-MD5"
        ? (messages[0]?.split(" ").at(-1) ?? null)
        : (final?.proof ?? null),
    bare: first?.bare ?? "",
    withoutProof: final?.withoutProof ?? "",
  };
}

function decoded(base64: OctetString): OctetString {
  return octetsOfBase64(base64) ?? "";
}

import {
  octetsOf,
  utf8Octets,
  type OctetString,
} from "../../mail/format/octets.ts";
import { base64Of, octetsOfBase64 } from "../../protocols/common/base64.ts";
import {
  cramDigest,
  cramHalves,
} from "../../protocols/common/sasl/cram-md5.ts";
import { scramProof } from "../../protocols/common/sasl/scram-keys.ts";
import { readServerFirst } from "../../protocols/common/sasl/scram-messages.ts";
import { apopDigest } from "../../protocols/pop3/apop-digest.ts";
import { displayText } from "../ladder/display-text.ts";
import type { HeardLogin } from "./heard-login.ts";

/** One step from a secret to its proof: which words tell of it, and what comes out. */
export interface LoginStep {
  readonly key:
    | "stamp"
    | "challenge"
    | "secret"
    | "joined"
    | "octets"
    | "digest"
    | "inner"
    | "outer"
    | "clientFirst"
    | "serverFirst"
    | "salted"
    | "clientKey"
    | "storedKey"
    | "authMessage"
    | "clientSignature"
    | "proof"
    | "serverSignature";
  /** What the gaps of the words are filled with. */
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
}

/** How a proof is made: all steps, and what the client sends. */
export interface LoginSteps {
  readonly steps: readonly LoginStep[];
  readonly proof: string;
}

/** Works the proof of a secret out, step by step, for a login as it was heard. */
export function loginSteps(heard: HeardLogin, secret: string): LoginSteps {
  const values = { user: heard.user ?? "" };
  switch (heard.mechanism) {
    case "APOP":
      return apopSteps(heard.challenge, secret, values);
    case "CRAM-MD5":
      return cramSteps(heard.challenge, secret, values);
    case "SCRAM-SHA-1":
    case "SCRAM-SHA-256":
      return scramSteps(heard, secret, values);
    default:
      return heard.mechanism satisfies never;
  }
}

type Values = Readonly<Record<string, string>>;

function apopSteps(
  stamp: OctetString,
  secret: string,
  values: Values,
): LoginSteps {
  const joined = stamp + secret;
  const digest = apopDigest(stamp, secret);
  const count = String(utf8Octets(joined).length);
  return {
    steps: [
      { key: "stamp", values, text: stamp },
      { key: "secret", values, text: secret },
      { key: "joined", values: { count }, text: joined },
      { key: "octets", values, text: numbersOf(digest) },
      { key: "digest", values, text: digest },
    ],
    proof: digest,
  };
}

/** RFC 2195 §2 */
function cramSteps(
  challenge: OctetString,
  secret: string,
  values: Values,
): LoginSteps {
  const { inner, outer } = cramHalves(challenge, secret);
  const proof = cramDigest(challenge, secret);
  return {
    steps: [
      { key: "challenge", values, text: challenge },
      { key: "secret", values, text: secret },
      { key: "inner", values, text: hexOf(inner) },
      { key: "outer", values, text: numbersOf(hexOf(outer)) },
      { key: "digest", values, text: proof },
    ],
    proof,
  };
}

/** RFC 5802 §3 */
function scramSteps(
  { mechanism, challenge, bare, withoutProof }: HeardLogin,
  secret: string,
  values: Values,
): LoginSteps {
  const hash = mechanism === "SCRAM-SHA-1" ? "SHA-1" : "SHA-256";
  const server = readServerFirst(challenge);
  const authMessage = `${bare},${challenge},${withoutProof}`;
  const made = scramProof(
    hash,
    secret,
    octetsOfBase64(server?.salt ?? "") ?? "",
    server?.iterations ?? 1,
    authMessage,
  );
  const proof = base64Of(made.clientProof);
  const signature = base64Of(made.serverSignature);
  const count = String(server?.iterations ?? "");
  return {
    steps: [
      { key: "clientFirst", values, text: displayText(bare) },
      { key: "serverFirst", values, text: displayText(challenge) },
      { key: "secret", values, text: secret },
      { key: "salted", values: { count }, text: hexOf(made.saltedPassword) },
      { key: "clientKey", values, text: hexOf(made.clientKey) },
      { key: "storedKey", values, text: hexOf(made.storedKey) },
      { key: "authMessage", values, text: displayText(authMessage) },
      { key: "clientSignature", values, text: hexOf(made.clientSignature) },
      { key: "proof", values, text: proof },
      { key: "serverSignature", values, text: `v=${signature}` },
    ],
    proof,
  };
}

function hexOf(octets: OctetString): string {
  return Array.from(octetsOf(octets), (octet) =>
    octet.toString(16).padStart(2, "0"),
  ).join("");
}

/** Octets in hexadecimal as numbers of ten. */
function numbersOf(hex: string): string {
  return (hex.match(/../g) ?? [])
    .map((digits) => Number.parseInt(digits, 16))
    .join(" ");
}

import type { OctetString } from "../../../mail/format/octets.ts";
import { base64Of, octetsOfBase64 } from "../base64.ts";
import type {
  SaslContext,
  SaslExchange,
  SaslMechanism,
  SaslRefusal,
  SaslStep,
} from "./mechanism.ts";
import { mechanismsByName } from "./mechanisms.ts";

/** What a protocol answers to a client's line of an exchange. */
export type SaslAnswer =
  | {
      readonly kind: "challenge";
      /** In base64. */
      readonly challenge: string;
      readonly exchange: SaslExchange;
    }
  | { readonly kind: "done"; readonly account: string }
  | {
      readonly kind: "refused";
      readonly because: SaslRefusal | "not-base64" | "cancelled";
    };

/**
 * Begins an exchange by a mechanism that the server offers. `initial` is what
 * came with the command: base64, `=` for no octets, or null when nothing did.
 *
 * RFC 4422 §3, RFC 4959 §3
 */
export function beginExchange(
  mechanism: string,
  initial: OctetString | null,
  context: SaslContext,
): SaslAnswer {
  const chosen = mechanismNamed(mechanism);
  const octets = initial === "=" ? "" : octetsOfBase64(initial ?? "");
  if (octets === null) return notBase64;
  const step = chosen.begin(initial === null ? null : octets, context);
  return answerOf(chosen, step);
}

/**
 * Goes on with a further line of the client's: base64, or `*`, which cancels.
 *
 * RFC 4422 §3.5
 */
export function continueExchange(
  { mechanism, memory }: SaslExchange,
  line: OctetString,
  context: SaslContext,
): SaslAnswer {
  if (line === "*") return { kind: "refused", because: "cancelled" };
  const octets = octetsOfBase64(line);
  if (octets === null) return notBase64;
  const chosen = mechanismNamed(mechanism);
  return answerOf(chosen, chosen.respond(octets, memory, context));
}

const notBase64: SaslAnswer = { kind: "refused", because: "not-base64" };

/** Octets of a line of an exchange with its CRLF (RFC 4954 §4). */
export const longestSaslLine = 12_288;

/** The name that a client's lines ask for, the initial response first; empty when none can be read. */
export function nameAsked(
  mechanism: string,
  lines: readonly OctetString[],
): string {
  const responses = lines.map((line) => octetsOfBase64(line) ?? "");
  return mechanismsByName.get(mechanism)?.nameIn(responses) ?? "";
}

function answerOf({ name }: SaslMechanism, step: SaslStep): SaslAnswer {
  if (step.kind !== "challenge") return step;
  return {
    kind: "challenge",
    challenge: base64Of(step.challenge),
    exchange: { mechanism: name, memory: step.memory },
  };
}

function mechanismNamed(name: string): SaslMechanism {
  const mechanism = mechanismsByName.get(name);
  if (mechanism === undefined) throw new Error(`no mechanism ${name}`);
  return mechanism;
}

import type { OctetString } from "../../../mail/format/octets.ts";
import type { MailStore } from "../../../mail/mail-store.ts";
import type { Env } from "../../protocol.ts";

/** What a mechanism may see. */
export interface SaslContext {
  readonly mail: MailStore;
  readonly env: Env;
  /** The account for which the client's certificate in TLS speaks; null without one. */
  readonly certificate: string | null;
}

/** An exchange that waits for the client: what the server said and knows. */
export interface SaslExchange {
  /** Name of the mechanism. */
  readonly mechanism: string;
  /** What the mechanism keeps from step to step. */
  readonly memory: Readonly<Record<string, string>>;
}

/** What comes of a client's words. */
export type SaslStep =
  | {
      readonly kind: "challenge";
      /** Not yet in base64. */
      readonly challenge: OctetString;
      readonly memory: SaslExchange["memory"];
    }
  | { readonly kind: "done"; readonly account: string }
  | { readonly kind: "refused"; readonly because: SaslRefusal };

/**
 * `wrong`: name or password, and nobody is told which. `token`: the access
 * token. `expired`: it was good once. `binding`: the client insists on a
 * binding to the channel. `identity`: the certificate speaks for somebody else,
 * or for nobody. `garbled`: not as the mechanism has it.
 * `too-early`: the server must speak first (RFC 4959 §3).
 */
export type SaslRefusal =
  | "wrong"
  | "token"
  | "expired"
  | "binding"
  | "identity"
  | "garbled"
  | "too-early";

/**
 * A way to log in that several protocols share.
 *
 * RFC 4422 §3
 */
export interface SaslMechanism {
  readonly name: string;
  /** Begins; `initial` is the client's initial response, null when it sent none. */
  begin(initial: OctetString | null, context: SaslContext): SaslStep;
  /** Goes on with the client's response to a challenge. */
  respond(
    response: OctetString,
    memory: SaslExchange["memory"],
    context: SaslContext,
  ): SaslStep;
  /** The name for which a client's responses ask, the initial one first. */
  nameIn(responses: readonly OctetString[]): string;
}

/** What a mechanism says where the client speaks first and hasn't (RFC 4422 §3). */
export const yourTurn: SaslStep = {
  kind: "challenge",
  challenge: "",
  memory: {},
};

export const wrong: SaslStep = { kind: "refused", because: "wrong" };
export const otherIdentity: SaslStep = {
  kind: "refused",
  because: "identity",
};
export const garbled: SaslStep = { kind: "refused", because: "garbled" };
export const tooEarly: SaslStep = { kind: "refused", because: "too-early" };

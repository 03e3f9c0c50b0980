import type { MailStore } from "../../../mail/mail-store.ts";
import type { ServerSetup } from "../../../mail/server-setup.ts";

/** Names of the mechanisms that there are, the one that clients should take first; see `mechanisms.ts`. */
export const mechanismNames = [
  "SCRAM-SHA-256",
  "SCRAM-SHA-1",
  "CRAM-MD5",
  "PLAIN",
  "LOGIN",
  "OAUTHBEARER",
  "XOAUTH2",
] as const;

/** Those that take an access token in place of a password. */
const byToken: ReadonlySet<string> = new Set(["OAUTHBEARER", "XOAUTH2"]);

/**
 * The mechanisms that a server offers to whoever connects: all that can
 * succeed with the accounts there are, but for those that it is set up
 * without, named `AUTH=PLAIN` whatever the protocol.
 */
export function offeredMechanisms(
  { without }: Pick<ServerSetup, "without">,
  { accounts }: MailStore,
): readonly string[] {
  const hasTokens = [...accounts.values()].some(({ token }) => token !== null);
  return mechanismNames.filter(
    (name) => !without.has(`AUTH=${name}`) && (hasTokens || !byToken.has(name)),
  );
}

/** Mechanisms by which a password or a token goes over the line as it is: for TLS only, where a server minds. */
const clearText: ReadonlySet<string> = new Set(["PLAIN", "LOGIN", ...byToken]);

/** Whether a mechanism hides nothing from who listens (RFC 4616 §6, RFC 7628 §3, RFC 8314 §3). */
export function isClearText(mechanism: string): boolean {
  return clearText.has(mechanism);
}

import type { MailStore } from "../../../mail/mail-store.ts";
import type { ServerSetup } from "../../../mail/server-setup.ts";

/** Names of the mechanisms that there are, the one that clients should take first; see `mechanisms.ts`. */
export const mechanismNames = [
  "EXTERNAL",
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
 * without, named `AUTH=PLAIN` whatever the protocol. EXTERNAL is for those who
 * have shown a certificate.
 */
export function offeredMechanisms(
  { without }: Pick<ServerSetup, "without">,
  { accounts }: MailStore,
  certificate: string | null,
): readonly string[] {
  const hasTokens = [...accounts.values()].some(({ token }) => token !== null);
  return mechanismNames.filter(
    (name) =>
      !without.has(`AUTH=${name}`) &&
      (hasTokens || !byToken.has(name)) &&
      (certificate !== null || name !== "EXTERNAL"),
  );
}

/** Mechanisms by which a password or a token goes over the line as it is: for TLS only, where a server minds. */
const clearText: ReadonlySet<string> = new Set(["PLAIN", "LOGIN", ...byToken]);

/** Whether a mechanism hides nothing from who listens (RFC 4616 §6, RFC 7628 §3, RFC 8314 §3). */
export function isClearText(mechanism: string): boolean {
  return clearText.has(mechanism);
}

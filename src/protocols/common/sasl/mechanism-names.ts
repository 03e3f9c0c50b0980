/** Names of the mechanisms that servers offer; see `mechanisms.ts`. */
export const mechanismNames = ["CRAM-MD5", "PLAIN", "LOGIN"] as const;

/** Mechanisms by which a password goes over the line as it is: for TLS only, where a server minds. */
const clearText: ReadonlySet<string> = new Set(["PLAIN", "LOGIN"]);

/** Whether a mechanism hides nothing from who listens (RFC 4616 §6, RFC 8314 §3). */
export function isClearText(mechanism: string): boolean {
  return clearText.has(mechanism);
}

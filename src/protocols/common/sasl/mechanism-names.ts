/** Names of the mechanisms that servers offer; see `mechanisms.ts`. */
export const mechanismNames = ["CRAM-MD5", "PLAIN", "LOGIN"] as const;

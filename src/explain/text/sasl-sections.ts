/**
 * Where each rule is told of by which clients log in with SASL, whatever the
 * protocol. A key is the rule, or the rule and a word in capitals.
 */
export const saslSections = {
  "sasl-mech": "RFC 4422 §3.1",
  "sasl-mech EXTERNAL": "RFC 4422 appendix A",
  "sasl-mech SCRAM-SHA-256": "RFC 7677 §3",
  "sasl-mech SCRAM-SHA-1": "RFC 5802 §5",
  "sasl-mech CRAM-MD5": "RFC 2195 §2",
  "sasl-mech PLAIN": "RFC 4616 §2",
  "sasl-mech LOGIN": "RFC 3501 §6.2.2",
  "sasl-mech OAUTHBEARER": "RFC 7628 §3",
  "sasl-mech XOAUTH2": "RFC 6750 §2.1",
  "initial-resp": "RFC 4959 §3",
  "initial-response": "RFC 5034 §4",
  "sasl-response": "RFC 4422 §3.4",
  "sasl-cancel": "RFC 4422 §3.5",
  "sasl-challenge": "RFC 4422 §3.4",
} as const;

/** What each rule means, in one language. Words in backticks are protocol text. */
export type SaslTexts = Readonly<Record<keyof typeof saslSections, string>>;

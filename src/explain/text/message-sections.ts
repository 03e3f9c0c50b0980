/**
 * Where each rule of the grammar of messages is told of: RFC and section. A key is
 * the rule, or the rule and a word in capitals that it reads.
 */
export const messageSections = {
  "field-name": "RFC 5322 §2.2",
  "field-name FROM": "RFC 5322 §3.6.2",
  "field-name SENDER": "RFC 5322 §3.6.2",
  "field-name REPLY-TO": "RFC 5322 §3.6.2",
  "field-name TO": "RFC 5322 §3.6.3",
  "field-name CC": "RFC 5322 §3.6.3",
  "field-name BCC": "RFC 5322 §3.6.3",
  "field-name SUBJECT": "RFC 5322 §3.6.5",
  "field-name DATE": "RFC 5322 §3.6.1",
  "field-name MESSAGE-ID": "RFC 5322 §3.6.4",
  "field-name IN-REPLY-TO": "RFC 5322 §3.6.4",
  "field-name REFERENCES": "RFC 5322 §3.6.4",
  "field-name RECEIVED": "RFC 5322 §3.6.7",
  "field-name RETURN-PATH": "RFC 5322 §3.6.7",
  "field-name MIME-VERSION": "RFC 2045 §4",
  "field-name CONTENT-TYPE": "RFC 2045 §5",
  "field-name CONTENT-TRANSFER-ENCODING": "RFC 2045 §6",
  "field-name CONTENT-DISPOSITION": "RFC 2183 §2",
  "field-name CONTENT-ID": "RFC 2045 §7",
  "From-domain": "RFC 5321 §4.4",
  "By-domain": "RFC 5321 §4.4",
  Via: "RFC 5321 §4.4",
  With: "RFC 5321 §4.4",
  "With SMTP": "RFC 5321 §4.4",
  "With ESMTP": "RFC 5321 §4.4",
  "With ESMTPS": "RFC 3848",
  "With ESMTPA": "RFC 3848",
  "With ESMTPSA": "RFC 3848",
  "With LMTP": "RFC 3848",
  "With UTF8SMTP": "RFC 6531 §4.3",
  "With UTF8SMTPS": "RFC 6531 §4.3",
  "With UTF8SMTPA": "RFC 6531 §4.3",
  "With UTF8SMTPSA": "RFC 6531 §4.3",
  ID: "RFC 5321 §4.4",
  For: "RFC 5321 §4.4",
  Stamp: "RFC 5321 §4.4",
  "received-token": "RFC 5322 §3.6.7",
  "field-body": "RFC 5322 §2.2",
  "surrogate-address": "RFC 6858 §2.1",
  "folded-value": "RFC 5322 §2.2.3",
  "not-a-field": "RFC 5322 §2.2",
  "body-text": "RFC 5322 §2.3",
  boundary: "RFC 2046 §5.1.1",
} as const;

/** What each rule means, in one language. Words in backticks are protocol text. */
export type MessageTexts = Readonly<
  Record<keyof typeof messageSections, string>
>;

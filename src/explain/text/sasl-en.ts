import type { SaslTexts } from "./sasl-sections.ts";

/** What the words of SASL mean, in English. */
export const sasl: SaslTexts = {
  "sasl-mech": "The mechanism by which the client wants to log in.",
  "sasl-mech EXTERNAL":
    "EXTERNAL: no password at all. The certificate that the client showed when TLS began says who it is.",
  "sasl-mech SCRAM-SHA-256":
    "SCRAM-SHA-256: client and server prove to each other that they know the password; neither sends it, and guessing it takes long.",
  "sasl-mech SCRAM-SHA-1":
    "SCRAM-SHA-1: as SCRAM-SHA-256, with an older hash function.",
  "sasl-mech CRAM-MD5":
    "CRAM-MD5: the password doesn't travel, only a digest of it and of the challenge.",
  "sasl-mech PLAIN":
    "PLAIN: name and password together, in clear. Base64 hides nothing.",
  "sasl-mech LOGIN":
    "LOGIN: first the name, then the password, in clear. Old and never standardised, but in use.",
  "sasl-mech OAUTHBEARER":
    "OAUTHBEARER: in place of the password a token, given out for a time and for this use. Whoever has it gets in.",
  "sasl-mech XOAUTH2":
    "XOAUTH2: a token in place of the password, in the form that big providers brought into use before OAUTHBEARER.",
  "initial-resp":
    "The first response, sent along with the command: base64 of what the mechanism asks for. `=` stands for one without octets.",
  "initial-response":
    "The first response, sent along with the command: base64 of what the mechanism asks for. `=` stands for one without octets.",
  "sasl-response":
    "The client's response, in base64. Whoever listens can decode it.",
  "sasl-cancel": "`*` cancels the exchange. The server refuses the command.",
  "sasl-challenge":
    "The server's challenge, in base64: what the mechanism wants to know next.",
};

import type { WiretapWords } from "./wiretap-es.ts";

/** The words of the wiretap, in English; `{gaps}` are filled, backticks are protocol text. */
export const wiretapEn: WiretapWords = {
  title: "This is what a wiretap sees",
  password: "password in clear",
  encoded: "base64 hides nothing",
  digest: "only an MD5 digest",
  stamp: "one-time stamp",
  steps: {
    title: "The digest of APOP, step by step",
    intro:
      "`APOP` proves that you know the password without sending it: it sends a digest that is good for this connection only.",
    stamp:
      "The stamp in the greeting, with its angle brackets; another one for each connection",
    secret: "The password of `{user}`, which doesn't travel",
    joined: "Both, with nothing between them: {count} octets",
    octets: "MD5 always makes 16 octets of that",
    digest: "The same, as 32 hex digits in lower case",
    command: "And this is what is sent",
    right: "It is the digest that the client sent.",
    wrong: "It isn't the digest that the client sent: `{digest}`",
    nobody: "There is no account `{user}` here, so no digest will do.",
  },
  weak: {
    title: "Why that is still weak",
    guess:
      "A wiretap has the stamp and the digest. It can try passwords at home, millions a second, and nobody notices. Try it:",
    label: "Password to try",
    found: "This is it: the digest is the same.",
    missed: "This isn't it.",
    mail: "Only the password is hidden: the messages go by as clear as before.",
    server:
      "The server has to keep the password as it is, and whoever steals it has it.",
    md5: "MD5 is broken: two texts with the same digest can be made (RFC 6151). Today the whole connection is encrypted with TLS.",
  },
  base64: {
    decode: "Decode base64",
    title: "Base64, decoded",
    intro:
      "Base64 hides nothing: it writes any octets with 64 letters, digits and signs. Whoever listens reads this:",
    binary: "It is no text; these are the octets:",
    cut: "There is more; only its beginning is shown here.",
  },
  record: {
    note: "{count} encrypted octets",
    data: {
      title: "A TLS record",
      about:
        "Five octets say what it is (`17`), the version (`03 03`) and how many follow; the rest is the encrypted content and its authentication. Without the connection's keys one knows only how much it is, and when it went by.",
    },
    "client-hello": {
      title: "ClientHello: the client offers TLS",
      about:
        "The client offers TLS. This still goes in clear, and the server's name with it (SNI): `{host}`. The handshake is shown abbreviated.",
    },
    "server-hello": {
      title: "ServerHello: the server accepts",
      about:
        "The server chooses the cipher and gives its share of the keys. It is the last thing that can be read; its certificate is encrypted already, and isn't shown here: the handshake is abbreviated.",
    },
    cut: "There is more; the first {count} octets are shown.",
  },
  close: "Close",
};

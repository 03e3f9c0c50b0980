import type { WiretapWords } from "./wiretap-es.ts";

/** The words of the wiretap, in English; `{gaps}` are filled, backticks are protocol text. */
export const wiretapEn: WiretapWords = {
  title: "This is what a wiretap sees",
  password: "password in clear",
  encoded: "base64 hides nothing",
  digest: "only an MD5 digest",
  proof: "only a proof",
  stamp: "one-time stamp",
  stripped: "the wiretap took TLS out",
  forged: "the wiretap says this",
  steps: {
    title: "{mechanism}, step by step",
    intro: {
      APOP: "`APOP` proves that you know the password without sending it: it sends a digest that is good for this connection only.",
      "CRAM-MD5":
        "`CRAM-MD5` proves that you know the password without sending it: the server gives a challenge that never comes twice, and the client returns a digest of it made with the password. The digest of a text with a key is called HMAC.",
      "SCRAM-SHA-1":
        "In `SCRAM` both prove that they know the password and neither says it. The server doesn't even keep it: `StoredKey` is enough.",
      "SCRAM-SHA-256":
        "In `SCRAM` both prove that they know the password and neither says it. The server doesn't even keep it: `StoredKey` is enough.",
    },
    step: {
      stamp:
        "The stamp in the greeting, with its angle brackets; another one for each connection",
      challenge:
        "The server's challenge, out of its base64; never the same one",
      secret: "The password of `{user}`, which doesn't travel",
      joined: "Both, with nothing between them: {count} octets",
      octets: "MD5 always makes 16 octets of that",
      digest: "The same, as 32 hex digits in lower case",
      inner:
        "The password, filled up with zeros to 64 octets and each octet XOR `36`; behind it the challenge. The MD5 of that",
      outer:
        "The password once more, filled up alike and each octet XOR `5C`; behind it the line before. Its MD5 is 16 octets",
      clientFirst: "What the client says first: its name and its nonce, `r=`",
      serverFirst:
        "What the server answers: that nonce with its own behind it, the salt `s=` and the rounds `i=`",
      salted:
        "`SaltedPassword`: the password and the salt, hashed {count} times. It takes long on purpose",
      clientKey: "`ClientKey`: HMAC of that and the words `Client Key`",
      storedKey:
        "`StoredKey`: its hash. This is what the server keeps, and there is no way back from it",
      authMessage:
        "`AuthMessage`: all that was said so far, with commas between",
      clientSignature:
        "`ClientSignature`: HMAC of `StoredKey` and of all that was said",
      proof:
        "The proof, in base64: `ClientKey` XOR `ClientSignature`. The server takes the XOR off, hashes what comes out and compares it with `StoredKey`",
      serverSignature:
        "And so the server proves that it knows it too: HMAC of its `ServerKey` and of all that was said",
    },
    command: "And this is what is sent",
    right: "It is what the client sent.",
    wrong: "It isn't what the client sent: `{digest}`",
    nobody: "There is no account `{user}` here, so no proof will do.",
  },
  weak: {
    title: "What a wiretap can still do",
    guess:
      "A wiretap has all that was said, and the proof. It can try passwords at home, and nobody notices. Try it:",
    label: "Password to try",
    found: "This is it: the proof is the same.",
    missed: "This isn't it.",
    fast: "Trying is fast: MD5 is worked out millions of times a second.",
    slow: "Trying is slow: each attempt costs {count} hashes. A long password holds; a short one, or one from a dictionary, doesn't.",
    mail: "Only the password is hidden: the messages go by as clear as before.",
    server:
      "The server has to keep the password, or something just as good, and whoever steals it has it.",
    stored:
      "Whoever steals what the server keeps can't log in with it, but can try passwords.",
    md5: "MD5 is broken: two texts with the same digest can be made (RFC 6151). Today the whole connection is encrypted with TLS.",
    tls: "That is why `SCRAM`, too, is better inside TLS.",
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

import type { ImapCompressTexts } from "./imap-compress-sections.ts";

/** COMPRESS, word by word, in English. */
export const imapCompressTexts: ImapCompressTexts = {
  "command COMPRESS":
    "Asks that both sides compress all they say from now on. TLS, where there is some, encrypts it afterwards.",
  "compress-algorithm DEFLATE":
    "How it is compressed: what was said before is only pointed at. It is the only way there is.",
  "capability COMPRESS=DEFLATE":
    "With `COMPRESS DEFLATE` all that follows can be compressed.",
  "resp-text-code COMPRESSIONACTIVE":
    "What is said is compressed already: once is enough.",
};

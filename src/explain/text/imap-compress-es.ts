import type { ImapCompressTexts } from "./imap-compress-sections.ts";

/** COMPRESS, palabra por palabra, en español. */
export const imapCompressTexts: ImapCompressTexts = {
  "command COMPRESS":
    "Pide que ambos lados compriman todo lo que digan desde ahora. Si hay TLS, cifra lo ya comprimido.",
  "compress-algorithm DEFLATE":
    "Cómo se comprime: lo que ya se dijo solo se señala. No hay otra manera.",
  "capability COMPRESS=DEFLATE":
    "Con `COMPRESS DEFLATE` se puede comprimir todo lo que sigue.",
  "resp-text-code COMPRESSIONACTIVE":
    "Lo que se dice ya va comprimido: con una vez basta.",
};

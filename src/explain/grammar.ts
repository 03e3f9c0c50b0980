/** Whose words are explained together. */
export type Grammar = "imap" | "pop3" | "smtp";

const grammars: Readonly<Record<string, Grammar>> = {
  imap: "imap",
  pop3: "pop3",
  smtp: "smtp",
  submission: "smtp",
};

/** The grammar that a protocol is spoken by; several may share one. */
export function grammarOf(protocol: string): Grammar {
  const found = grammars[protocol];
  if (found === undefined) throw new Error(`${protocol} has no grammar`);
  return found;
}

/** What is spoken, as people write it: the same for all protocols of a grammar. */
export function languageOf(protocol: string): string {
  return grammarOf(protocol).toUpperCase();
}

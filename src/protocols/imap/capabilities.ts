/**
 * What this server can do, as CAPABILITY and the greeting say it. Only what
 * works is here.
 *
 * RFC 3501 §7.2.1; LITERAL+ RFC 7888, IDLE RFC 2177, UNSELECT RFC 3691
 */
export const capabilities: readonly string[] = [
  "IMAP4rev1",
  "LITERAL+",
  "IDLE",
  "UNSELECT",
];

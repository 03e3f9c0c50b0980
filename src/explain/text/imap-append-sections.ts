/**
 * Where the words are told of by which clients put messages into mailboxes in
 * other ways than one by one: MULTIAPPEND, APPENDLIMIT, CATENATE.
 */
export const imapAppendSections = {
  "capability MULTIAPPEND": "RFC 3502 §6.3.11",
  "capability APPENDLIMIT": "RFC 7889 §2",
  "capability CATENATE": "RFC 4469 §2",
  "status-att APPENDLIMIT": "RFC 7889 §3.1",
  "append-data UTF8": "RFC 6855 §4",
  "append-data CATENATE": "RFC 4469 §3",
  "cat-part TEXT": "RFC 4469 §3",
  "cat-part URL": "RFC 4469 §3",
  "cat-octets": "RFC 4469 §3",
  "imap-url": "RFC 5092 §7",
  "resp-text-code DOWNGRADED": "RFC 6858 §3",
  "downgraded-number": "RFC 6858 §3",
  "resp-text-code BADURL": "RFC 4469 §4.1",
  "resp-text-code TOOBIG": "RFC 4469 §4.2",
} as const;

/** What each of these rules means, in one language. */
export type ImapAppendTexts = Readonly<
  Record<keyof typeof imapAppendSections, string>
>;

/**
 * Where the words are told of by which clients keep a copy of a mailbox in
 * step: CONDSTORE and QRESYNC (RFC 7162).
 */
export const imapSyncSections = {
  "capability CONDSTORE": "RFC 7162 §3.1",
  "capability QRESYNC": "RFC 7162 §3.2",
  "mod-sequence": "RFC 7162 §3.1",
  "highestmodseq-value": "RFC 7162 §3.1.2.1",
  "resp-text-code HIGHESTMODSEQ": "RFC 7162 §3.1.2.1",
  "resp-text-code MODIFIED": "RFC 7162 §3.1.3",
  "resp-text-code CLOSED": "RFC 7162 §3.2.11",
  "modified-number": "RFC 7162 §3.1.3",
  "store-modifier": "RFC 4466 §2.5",
  "store-modifier UNCHANGEDSINCE": "RFC 7162 §3.1.3",
  "fetch-modifier": "RFC 4466 §2.4",
  "fetch-modifier CHANGEDSINCE": "RFC 7162 §3.1.4.1",
  "fetch-att MODSEQ": "RFC 7162 §3.1.4.2",
  "msg-att MODSEQ": "RFC 7162 §3.1.4.2",
  "search-key MODSEQ": "RFC 7162 §3.1.5",
  "entry-name": "RFC 7162 §3.1.5",
  "entry-type": "RFC 7162 §3.1.5",
  "search-sort-mod-seq": "RFC 7162 §3.1.6",
  "status-att HIGHESTMODSEQ": "RFC 7162 §3.1.7",
  "select-param": "RFC 4466 §2.1",
  "select-param CONDSTORE": "RFC 7162 §3.1.8",
  "select-param QRESYNC": "RFC 7162 §3.2.5",
  "known-uids": "RFC 7162 §3.2.5.1",
  "known-sequence-set": "RFC 7162 §3.2.5.2",
  "known-uid-set": "RFC 7162 §3.2.5.2",
  "fetch-modifier VANISHED": "RFC 7162 §3.2.6",
  "response VANISHED": "RFC 7162 §3.2.10",
  "vanished-earlier": "RFC 7162 §3.2.10.1",
} as const;

/** What each of these rules means, in one language. */
export type ImapSyncTexts = Readonly<
  Record<keyof typeof imapSyncSections, string>
>;

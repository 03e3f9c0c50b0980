/**
 * Where the words are told of by which messages and mailboxes are known again
 * and shown in a list: OBJECTID, SAVEDATE, PREVIEW.
 */
export const imapObjectSections = {
  "capability OBJECTID": "RFC 8474 §3",
  "capability SAVEDATE": "RFC 8514 §4.1",
  "capability PREVIEW": "RFC 8970 §1",
  objectid: "RFC 8474 §8.1",
  "resp-text-code MAILBOXID": "RFC 8474 §4",
  "status-att MAILBOXID": "RFC 8474 §4.3",
  "fetch-att EMAILID": "RFC 8474 §5.1",
  "fetch-att THREADID": "RFC 8474 §5.2",
  "fetch-att SAVEDATE": "RFC 8514 §4.2",
  "fetch-att PREVIEW": "RFC 8970 §3.1",
  "preview-mod LAZY": "RFC 8970 §4.1",
  "msg-att EMAILID": "RFC 8474 §5.3",
  "msg-att THREADID": "RFC 8474 §5.3",
  "msg-att SAVEDATE": "RFC 8514 §4.2",
  "msg-att PREVIEW": "RFC 8970 §3.2",
  "preview-text": "RFC 8970 §3.3",
  "search-key EMAILID": "RFC 8474 §6",
  "search-key THREADID": "RFC 8474 §6",
  "search-key SAVEDBEFORE": "RFC 8514 §4.3",
  "search-key SAVEDON": "RFC 8514 §4.3",
  "search-key SAVEDSINCE": "RFC 8514 §4.3",
  "search-key SAVEDATESUPPORTED": "RFC 8514 §4.3",
} as const;

/** What each of these rules means, in one language. */
export type ImapObjectTexts = Readonly<
  Record<keyof typeof imapObjectSections, string>
>;

import type { ImapObjectTexts } from "./imap-object-sections.ts";

/** OBJECTID, SAVEDATE and PREVIEW, word by word, in English. */
export const imapObjectTexts: ImapObjectTexts = {
  "capability OBJECTID":
    "Mailboxes, messages and threads have ids that stay, so that a client knows again what was renamed, copied or moved.",
  "capability SAVEDATE":
    "The server knows when a message came into the mailbox where it is.",
  "capability PREVIEW": "The server can tell how a message begins.",
  objectid: "An id that the server gave. Case counts.",
  "resp-text-code MAILBOXID":
    "The mailbox's own id follows. It stays when the mailbox gets another name.",
  "status-att MAILBOXID":
    "The mailbox's own id, which stays when it gets another name.",
  "fetch-att EMAILID": "The id that all copies of the message share.",
  "fetch-att THREADID":
    "The id that a message shares with all answers to it, in every mailbox.",
  "fetch-att SAVEDATE":
    "When the message came into this mailbox; a copy has its own.",
  "fetch-att PREVIEW": "How the message begins, as text on one line.",
  "preview-mod LAZY": "Only if it can be had at once. This server always can.",
  "msg-att EMAILID": "The id that all copies of the message share follows.",
  "msg-att THREADID": "The id of its thread follows.",
  "msg-att SAVEDATE": "When it came into this mailbox follows.",
  "msg-att PREVIEW": "How it begins follows.",
  "preview-text":
    "The beginning of the text, in UTF-8, without markup or quotations; empty where there is none.",
  "search-key EMAILID": "The copies of the message with this id.",
  "search-key THREADID": "The messages of the thread with this id.",
  "search-key SAVEDBEFORE":
    "Those that came into this mailbox before that day.",
  "search-key SAVEDON": "Those that came into this mailbox on that day.",
  "search-key SAVEDSINCE":
    "Those that came into this mailbox on that day or later.",
  "search-key SAVEDATESUPPORTED":
    "All, since this mailbox keeps when they came in.",
};

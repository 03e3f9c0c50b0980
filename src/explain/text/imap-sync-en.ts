import type { ImapSyncTexts } from "./imap-sync-sections.ts";

/** CONDSTORE and QRESYNC, word by word, in English. */
export const imapSyncTexts: ImapSyncTexts = {
  "capability CONDSTORE":
    "The server counts the changes of a mailbox: what changed since can be asked for, and only what didn't can be changed.",
  "capability QRESYNC":
    "The server remembers which messages went: who comes back learns in one step what happened meanwhile.",
  "mod-sequence":
    "A mod-sequence: the number of a change. Whatever changes later has a higher one.",
  "highestmodseq-value":
    "The mod-sequence up to which the client knows all that happened.",
  "resp-text-code HIGHESTMODSEQ":
    "Follows: the mod-sequence of the latest change in the mailbox that was told.",
  "resp-text-code MODIFIED":
    "These messages had been changed by somebody since, so they were left alone.",
  "resp-text-code CLOSED":
    "The mailbox that was open is closed. With a `SELECT`, all that follows is about the new one; unasked, it has been deleted and none is open now.",
  "modified-number":
    "A message that was left alone: its number, or its UID if `UID` was asked for.",
  "store-modifier": "A condition for the change.",
  "store-modifier UNCHANGEDSINCE":
    "Changes only messages that nobody has changed since this mod-sequence.",
  "fetch-modifier": "Limits which of these messages are answered.",
  "fetch-modifier CHANGEDSINCE":
    "Only messages that were changed after this mod-sequence.",
  "fetch-att MODSEQ": "Asks for the number of the message's latest change.",
  "msg-att MODSEQ": "The number of the message's latest change follows.",
  "search-key MODSEQ":
    "Those whose latest change has this mod-sequence or a higher one.",
  "entry-name":
    "Which flag is meant. This server numbers changes by message, not by flag, and passes over it.",
  "entry-type":
    "Whether one's own (`priv`), everybody's (`shared`) or any (`all`) flags are meant.",
  "search-sort-mod-seq":
    "Follows: the highest mod-sequence of the messages found.",
  "status-att HIGHESTMODSEQ":
    "The number of the mailbox's latest change: if it is the one you know, nothing is new.",
  "select-param": "What else opening the mailbox asks for.",
  "select-param CONDSTORE":
    "From now on changes are told with their mod-sequence.",
  "select-param QRESYNC":
    "Follows what the client knows from last time; it is told what happened since.",
  "known-uids": "UIDs, as numbers and ranges.",
  "known-sequence-set": "Some message numbers that the client knew…",
  "known-uid-set":
    "… and their UIDs: as far as they are still right, it knows what is gone.",
  "fetch-modifier VANISHED":
    "Asks, too, which of these UIDs have gone since that mod-sequence.",
  "response VANISHED":
    "The messages with these UIDs are gone, and those behind them move up.",
  "vanished-earlier":
    "They went before: the numbers of the messages here don't change.",
};

import { mailboxById } from "../../mail/mail-store.ts";
import type { MailWork } from "../mail-work.ts";
import type { Maildrop } from "./maildrop.ts";

/**
 * Removes the messages marked as deleted; says whether none of them is in the
 * maildrop any more.
 *
 * RFC 1939 §6. Those that an IMAP session has expunged meanwhile are gone
 * already, which is what was wished. When the INBOX of login has been renamed,
 * its messages now lie where POP3 can't reach them, and stay.
 */
export function removeMarked(maildrop: Maildrop, work: MailWork): boolean {
  const { account, mailboxId, messages, marked } = maildrop;
  const mailbox = mailboxById(work.mail, account, mailboxId);
  const uids: number[] = [];
  for (const number of marked) {
    const uid = messages.at(number)?.uid ?? 0;
    if (mailbox?.messages.byUid(uid) !== undefined) uids.push(uid);
  }
  if (mailbox === undefined || uids.length === 0) return true;
  if (mailbox.name !== "INBOX") return false;
  work.change({ kind: "messages.expunged", account, mailbox: "INBOX", uids });
  return true;
}

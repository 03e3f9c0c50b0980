import { mailboxById } from "../../mail/mail-store.ts";
import type { MailWork } from "../mail-work.ts";
import { dialectHas } from "./dialects.ts";
import { unmarked, type Maildrop } from "./maildrop.ts";
import type { Pop3Session } from "./session.ts";

/** Milliseconds in a day. */
const day = 86_400_000;

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

/**
 * With what the server keeps no longer marked as deleted as well: what RETR has
 * sent where it keeps nothing once fetched, or what came too many days ago.
 *
 * RFC 2449 §6.7: EXPIRE
 */
export function withExpiredMarked(
  maildrop: Maildrop,
  expire: number | null,
  now: number,
): Maildrop {
  if (expire === null) return maildrop;
  let { marked } = maildrop;
  for (const { number, message } of unmarked(maildrop)) {
    const expired =
      expire === 0
        ? maildrop.retrieved.has(number)
        : now - message.internalDate.ms > expire * day;
    if (expired) marked = marked.with(number);
  }
  return { ...maildrop, marked };
}

/** Keeps for the next session what LAST would tell, where the server has LAST. */
export function rememberAccessed(
  { server }: Pop3Session,
  { account, mailboxId, messages, accessed }: Maildrop,
  work: MailWork,
): void {
  const uid = messages.at(accessed)?.uid;
  if (!dialectHas(server, "LAST") || uid === undefined) return;
  work.change({ kind: "maildrop.accessed", account, mailboxId, uid });
}

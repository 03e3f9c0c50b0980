import type { MessageContent } from "../../mail/format/message-content.ts";
import { mailboxById, mailboxesOf } from "../../mail/mail-store.ts";
import type { MailWork } from "../mail-work.ts";
import { dialectHas } from "./dialects.ts";
import { unmarked, type Maildrop } from "./maildrop.ts";
import type { Pop3Session } from "./session.ts";

/** Milliseconds in a day. */
const day = 86_400_000;

/**
 * Removes the messages marked as deleted; says whether none of them is left.
 *
 * RFC 1939 §6. Those that an IMAP session has expunged meanwhile are gone
 * already, which is what was wished. What it has moved, by RENAME of INBOX as
 * well, now lies where POP3 can't reach it, and stays.
 */
export function removeMarked(maildrop: Maildrop, work: MailWork): boolean {
  const { account, mailboxId, messages, marked } = maildrop;
  const mailbox = mailboxById(work.mail, account, mailboxId);
  const inbox = mailbox?.name === "INBOX" ? mailbox.messages : undefined;
  const uids: number[] = [];
  const missing = new Set<MessageContent>();
  for (const number of marked) {
    const message = messages.at(number);
    if (message === undefined) continue;
    if (inbox?.byUid(message.uid) !== undefined) uids.push(message.uid);
    else missing.add(message.content);
  }
  if (uids.length > 0) {
    const place = { account, mailbox: "INBOX" };
    work.change({ kind: "messages.expunged", ...place, uids });
  }
  return missing.size === 0 || !isKept(missing, account, work);
}

/** Whether some of these are in any mailbox: copies share their content. */
function isKept(
  contents: ReadonlySet<MessageContent>,
  account: string,
  { mail }: MailWork,
): boolean {
  for (const { messages } of mailboxesOf(mail, account)?.values() ?? []) {
    for (const { content } of messages) if (contents.has(content)) return true;
  }
  return false;
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

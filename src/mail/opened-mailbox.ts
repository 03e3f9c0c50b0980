import { mailboxById, type MailStore } from "./mail-store.ts";
import type { Mailbox } from "./mailbox.ts";
import { unseen } from "./seen.ts";

/** A mailbox that somebody has open. */
interface Opened {
  /** Whose it is. */
  readonly account: string;
  readonly mailboxId: number;
  /** Whose \Seen is meant; null for the owner's. */
  readonly viewer: string | null;
}

/** A mailbox as one user has seen it; null for its owner. Who never opened it has seen nothing. */
export function asSeenBy(mailbox: Mailbox, user: string | null): Mailbox {
  if (user === null) return mailbox;
  const messages = mailbox.seenBy.get(user) ?? unseen(mailbox.messages);
  return { ...mailbox, messages };
}

/** The mailbox that somebody has open, as that user has seen it. */
export function openedMailbox(
  mail: MailStore,
  { account, mailboxId, viewer }: Opened,
): Mailbox | undefined {
  const mailbox = mailboxById(mail, account, mailboxId);
  return mailbox === undefined ? undefined : asSeenBy(mailbox, viewer);
}

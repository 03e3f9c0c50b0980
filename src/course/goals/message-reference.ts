import { readingOf } from "../../mail/format/message-reading.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import type { Moment } from "../moment.ts";
import type { MessageReference } from "./goal-kind.ts";

/** Whether references name exactly the messages with these UIDs. */
export function areMessages(
  references: readonly MessageReference[],
  uids: readonly number[],
  mailbox: Mailbox | undefined,
): boolean {
  return (
    references.length === uids.length &&
    uids.every((uid) => isAmong(references, uid, mailbox))
  );
}

/** Whether one of the references names the message with this UID. */
export function isAmong(
  references: readonly MessageReference[],
  uid: number,
  mailbox: Mailbox | undefined,
): boolean {
  const content = mailbox?.messages.byUid(uid)?.message.content;
  const id =
    content === undefined
      ? undefined
      : readingOf(content).headerValues("Message-ID")[0];
  return references.some((each) => each === uid || each === id);
}

/** A mailbox as it was when the lesson began: it still has what was removed since. */
export function mailboxAtFirst(
  moment: Moment,
  account: string,
  name: string,
): Mailbox | undefined {
  return mailboxNamed(moment.beginning.mail, account, canonicalName(name));
}

import { readingOf } from "../../mail/format/message-reading.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { canonicalName } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";
import type { Moment } from "../moment.ts";
import type { MessageReference } from "./goal-kind.ts";

/** Whether references name exactly the messages with these UIDs, each of them once. */
export function areMessages(
  references: readonly MessageReference[],
  uids: readonly number[],
  mailbox: Mailbox | undefined,
): boolean {
  return (
    references.length === uids.length &&
    uids.every((uid) => isAmong(references, uid, mailbox)) &&
    references.every((each) =>
      uids.some((uid) => isAmong([each], uid, mailbox)),
    )
  );
}

/** Whether one of the references names the message with this UID. */
export function isAmong(
  references: readonly MessageReference[],
  uid: number,
  mailbox: Mailbox | undefined,
): boolean {
  const message = mailbox?.messages.byUid(uid)?.message;
  const id = message === undefined ? undefined : messageIdOf(message);
  return references.some((each) => each === uid || each === id);
}

/** What a message's own header calls it. */
export function messageIdOf({ content }: Message): string | undefined {
  return readingOf(content).headerValues("Message-ID")[0];
}

/** The first message in a mailbox that a reference names. */
export function messageNamed(
  reference: MessageReference,
  mailbox: Mailbox | undefined,
): Message | undefined {
  if (typeof reference === "number") {
    return mailbox?.messages.byUid(reference)?.message;
  }
  return [...(mailbox?.messages ?? [])].find(
    (message) => messageIdOf(message) === reference,
  );
}

/** A mailbox as it was when the lesson began: it still has what was removed since. */
export function mailboxAtFirst(
  moment: Moment,
  account: string,
  name: string,
): Mailbox | undefined {
  return mailboxNamed(moment.beginning.mail, account, canonicalName(name));
}

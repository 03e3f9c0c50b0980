import type { Message } from "../../mail/message.ts";
import type { OpenMailbox } from "../protocol.ts";
import type { Maildrop } from "./maildrop.ts";

/** The size of the message with this number, in octets. */
export function sizeOf(maildrop: Maildrop, number: number): number {
  return maildrop.sizes[number - 1] ?? 0;
}

/**
 * The name of a message that lasts over sessions: UIDVALIDITY and UID, which
 * together are never given twice in a mailbox.
 *
 * RFC 1939 §7, UIDL: 1 to 70 characters of 0x21 to 0x7E
 */
export function uniqueId(
  maildrop: Pick<Maildrop, "uidValidity">,
  { uid }: Pick<Message, "uid">,
): string {
  return uniqueIdStart(maildrop) + uid;
}

/** What all of them begin with in a mailbox, before the UID. */
export function uniqueIdStart({
  uidValidity,
}: Pick<Maildrop, "uidValidity">): string {
  return `${uidValidity}-`;
}

/** The maildrop as views know open mailboxes: by UID where the session counts by number. */
export function observedMaildrop(maildrop: Maildrop): OpenMailbox {
  const known = observations.get(maildrop);
  if (known !== undefined) return known;
  const { account, mailboxId, messages, marked } = maildrop;
  const observed: OpenMailbox = {
    account,
    viewer: null,
    mailboxId,
    readOnly: false,
    messages,
    marked: new Set(
      Array.from(marked, (number) => messages.at(number)?.uid ?? 0),
    ),
    uniqueIdOf: (message) => uniqueId(maildrop, message),
    sizeOf: ({ uid }) => sizeOf(maildrop, messages.byUid(uid)?.number ?? 0),
  };
  observations.set(maildrop, observed);
  return observed;
}

/** By these views tell that nothing has changed. */
const observations = new WeakMap<Maildrop, OpenMailbox>();

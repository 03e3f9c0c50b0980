import type { Account } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";
import type { MessageList, Placed } from "../../mail/message-list.ts";
import { transmittedSize } from "../common/dot-stuffing.ts";
import type { OpenMailbox } from "../protocol.ts";
import { NumberSet } from "./number-set.ts";

/**
 * The maildrop as it was at login: an account's INBOX, numbered and measured
 * once. What arrives or goes later does not show in it; only deletion marks
 * change.
 *
 * RFC 1939 §4
 */
export interface Maildrop {
  readonly account: string;
  /** The mailbox's lasting id. */
  readonly mailboxId: number;
  readonly uidValidity: number;
  /** Message number n is `messages.at(n)`, to the end of the session. */
  readonly messages: MessageList;
  /** Octets of each message as sent, in order of number (RFC 1939 §11). */
  readonly sizes: readonly number[];
  /** Numbers of the messages marked as deleted. */
  readonly marked: NumberSet;
  /** Numbers of the messages that RETR has sent. */
  readonly retrieved: NumberSet;
  /** The highest number accessed in earlier sessions; 0 for none (RFC 1081). */
  readonly accessedBefore: number;
  /** The highest number accessed, in this session too. */
  readonly accessed: number;
}

/** Numbers and measures the messages of a mailbox; none is marked. */
export function openMaildrop(account: Account, mailbox: Mailbox): Maildrop {
  const { id, uidValidity, messages } = mailbox;
  const accessedBefore = numberAccessed(account, mailbox);
  return {
    account: account.name,
    mailboxId: id,
    uidValidity,
    messages,
    sizes: Array.from(messages, ({ content }) =>
      transmittedSize(content.octets),
    ),
    marked: NumberSet.empty,
    retrieved: NumberSet.empty,
    accessedBefore,
    accessed: accessedBefore,
  };
}

/** The number of the last message accessed in earlier sessions, or of the last before it that is still there. */
function numberAccessed(
  { maildropAccessed }: Account,
  { id, messages }: Mailbox,
): number {
  if (maildropAccessed?.mailboxId !== id) return 0;
  return messages.numberAtOrAfter(maildropAccessed.uid + 1) - 1;
}

/** The messages without a mark, with their numbers. */
export function* unmarked(maildrop: Maildrop): Generator<Placed> {
  const { marked, messages } = maildrop;
  let number = 0;
  for (const message of messages) {
    number++;
    if (!marked.has(number)) yield { number, message };
  }
}

/** The size of the message with this number, in octets. */
export function sizeOf(maildrop: Maildrop, number: number): number {
  return maildrop.sizes[number - 1] ?? 0;
}

/** How many messages have no mark, and their octets together. */
export function dropListing(maildrop: Maildrop): {
  readonly count: number;
  readonly octets: number;
} {
  let octets = 0;
  for (const size of maildrop.sizes) octets += size;
  for (const number of maildrop.marked) octets -= sizeOf(maildrop, number);
  return { count: maildrop.messages.length - maildrop.marked.size, octets };
}

/** `2 messages (320 octets)`: the messages without a mark. */
export function dropSummary(maildrop: Maildrop): string {
  const { count, octets } = dropListing(maildrop);
  return `${messageCount(count)} (${octets} ${octets === 1 ? "octet" : "octets"})`;
}

/** `1 message`, `2 messages`. */
export function messageCount(count: number): string {
  return `${count} ${count === 1 ? "message" : "messages"}`;
}

/**
 * The name of a message that lasts over sessions: UIDVALIDITY and UID, which
 * together are never given twice in a mailbox.
 *
 * RFC 1939 §7, UIDL: 1 to 70 characters of 0x21 to 0x7E
 */
export function uniqueId(
  { uidValidity }: Pick<Maildrop, "uidValidity">,
  { uid }: Pick<Message, "uid">,
): string {
  return `${uidValidity}-${uid}`;
}

/** With one more message marked as deleted, which is an access to it (RFC 1081, DELE). */
export function withMark(maildrop: Maildrop, number: number): Maildrop {
  const { marked, accessed } = maildrop;
  return {
    ...maildrop,
    marked: marked.with(number),
    accessed: Math.max(accessed, number),
  };
}

/** With one more message sent whole, which is an access to it (RFC 1081, RETR). */
export function withRetrieved(maildrop: Maildrop, number: number): Maildrop {
  const { retrieved, accessed } = maildrop;
  if (retrieved.has(number) && accessed >= number) return maildrop;
  return {
    ...maildrop,
    retrieved: retrieved.with(number),
    accessed: Math.max(accessed, number),
  };
}

/** With no message marked. */
export function withoutMarks(maildrop: Maildrop): Maildrop {
  return { ...maildrop, marked: NumberSet.empty };
}

/** The maildrop as views know open mailboxes: by UID where the session counts by number. */
export function observedMaildrop(maildrop: Maildrop): OpenMailbox {
  const known = observations.get(maildrop);
  if (known !== undefined) return known;
  const { mailboxId, messages, marked } = maildrop;
  const observed: OpenMailbox = {
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

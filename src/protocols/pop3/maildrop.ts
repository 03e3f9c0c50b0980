import type { Account } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { MessageList, Placed } from "../../mail/message-list.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";
import { surrogateOf } from "../../mail/format/surrogate.ts";
import { transmittedSize } from "../common/dot-stuffing.ts";
import { NumberSet } from "./number-set.ts";
import { sizeOf } from "./observed-maildrop.ts";

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
  /** Whether messages with UTF-8 in their header are sent as their surrogates. */
  readonly inAscii: boolean;
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

/**
 * Numbers and measures the messages of a mailbox; none is marked. `inAscii` is
 * for clients that haven't asked for UTF-8 (RFC 6856 §2.1).
 */
export function openMaildrop(
  account: Account,
  mailbox: Mailbox,
  inAscii: boolean,
): Maildrop {
  const { id, uidValidity, messages } = mailbox;
  const accessedBefore = numberAccessed(account, mailbox);
  return {
    account: account.name,
    mailboxId: id,
    uidValidity,
    messages,
    inAscii,
    sizes: Array.from(messages, ({ content }) =>
      transmittedSize(inAscii ? surrogateOf(content) : content),
    ),
    marked: NumberSet.empty,
    retrieved: NumberSet.empty,
    accessedBefore,
    accessed: accessedBefore,
  };
}

/** What stands for a message in this session: itself, or its surrogate. */
export function shownIn(
  { inAscii }: Maildrop,
  content: MessageContent,
): MessageContent {
  return inAscii ? surrogateOf(content) : content;
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
export function* unmarked({ marked, messages }: Maildrop): Generator<Placed> {
  for (const placed of messages.range(1, messages.length)) {
    if (!marked.has(placed.number)) yield placed;
  }
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

/** How many messages are without a mark, and their octets together, as texts have them. */
export function dropSummary(maildrop: Maildrop): {
  readonly messages: number;
  readonly octets: number;
} {
  const { count, octets } = dropListing(maildrop);
  return { messages: count, octets };
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

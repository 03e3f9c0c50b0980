import type { Flags } from "./flags.ts";
import type { MessageContent } from "./format/message-content.ts";

/** A point in time with the zone in which it was said (RFC 3501 §2.3.3). */
export interface InternalDate {
  /** Milliseconds since 1970 in UTC. */
  readonly ms: number;
  /** Minutes east of UTC. */
  readonly zoneMinutes: number;
}

/**
 * One message in one mailbox. Copies of a message share their content.
 *
 * RFC 3501 §2.3
 */
export interface Message {
  readonly uid: number;
  readonly internalDate: InternalDate;
  /** When it was put into this mailbox, in ms; left out where that is its internal date. */
  readonly savedAt?: number;
  readonly flags: Flags;
  readonly content: MessageContent;
  /** Octets of the content, for who wants no more of it; see `sizeOf`. */
  readonly size?: number;
  /**
   * When it was last changed, counted in its mailbox's changes: the latest has
   * the highest (RFC 7162 §3.1).
   */
  readonly modSeq: number;
}

/** Whether a message is as it was; lists may hold it as another object. */
export function isUnchanged(before: Message, after: Message): boolean {
  return (
    before === after ||
    (before.modSeq === after.modSeq && before.flags === after.flags)
  );
}

/**
 * A message with these flags and this mod-sequence. Written out field by field:
 * a spread takes many times as long, and mailboxes have many messages.
 */
export function messageWith(
  message: NewMessage,
  flags: Flags,
  modSeq: number,
): Message {
  const { uid, internalDate, savedAt, content } = message;
  const size = sizeOf(message);
  return savedAt === undefined
    ? { uid, internalDate, flags, content, size, modSeq }
    : { uid, internalDate, savedAt, flags, content, size, modSeq };
}

/** When a message was put into the mailbox where it is (RFC 8514 §3). */
export function saveDateOf({
  savedAt,
  internalDate,
}: Pick<Message, "savedAt" | "internalDate">): InternalDate {
  return savedAt === undefined ? internalDate : { ms: savedAt, zoneMinutes: 0 };
}

/**
 * A message that is being put into a mailbox, which gives it its mod-sequence;
 * one that has that already is kept as it is.
 */
export type NewMessage = Omit<Message, "modSeq"> &
  Partial<Pick<Message, "modSeq">>;

/** What has octets, and may say how many. */
interface Sized {
  readonly size?: number;
  readonly content: { readonly octets: { readonly length: number } };
}

/** How many octets a message has (RFC 3501 §2.3.4). */
export function sizeOf({ size, content }: Sized): number {
  return size ?? content.octets.length;
}

/** The octets of some messages together. */
export function octetsIn(messages: Iterable<Sized>): number {
  let octets = 0;
  for (const message of messages) octets += sizeOf(message);
  return octets;
}

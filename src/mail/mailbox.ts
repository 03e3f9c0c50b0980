import { ExpungeLog } from "./expunge-log.ts";
import { MessageList } from "./message-list.ts";
import type { AccessList } from "./access-list.ts";

/**
 * A mailbox: a name, and messages in UID order.
 *
 * RFC 3501 §2.3.1.1 (UIDs), §5.1 (names)
 */
export interface Mailbox {
  /** Stays the same when the mailbox is renamed; never given twice in a world. */
  readonly id: number;
  /** In Unicode, levels parted by `hierarchyDelimiter`. */
  readonly name: string;
  readonly uidValidity: number;
  readonly uidNext: number;
  /** Messages from this UID on are \Recent for the next session that is told of them. */
  readonly recentFrom: number;
  /** False for a name that only holds the place of a parent (\Noselect). */
  readonly selectable: boolean;
  /** With the \Seen of their owner, where they have one; see seen.ts. */
  readonly messages: MessageList;
  /** The same messages with the \Seen of each other user who has opened it, by name. */
  readonly seenBy: ReadonlyMap<string, MessageList>;
  /** Octets of all messages together. */
  readonly octets: number;
  /**
   * The mod-sequence of the latest change to messages, expunges among them;
   * each change has one that is higher by one (RFC 7162 §3.1.2.1).
   */
  readonly highestModSeq: number;
  readonly expunged: ExpungeLog;
  /** Every keyword that was ever used here, as first spelt. */
  readonly keywords: readonly string[];
  /** What it is meant for, of `specialUses`; mostly one or none. */
  readonly specialUse: readonly string[];
  /** Who may do what with it (RFC 4314 §2). */
  readonly accessList: AccessList;
}

/** What a mailbox may be meant for (RFC 6154 §2). */
export const specialUses = [
  "\\All",
  "\\Archive",
  "\\Drafts",
  "\\Flagged",
  "\\Junk",
  "\\Sent",
  "\\Trash",
] as const;

/** The one delimiter between the levels of a mailbox name (RFC 3501 §5.1.1). */
export const hierarchyDelimiter = "/";

/** A mailbox without messages. */
export function emptyMailbox(
  identity: Pick<Mailbox, "id" | "name" | "uidValidity" | "accessList">,
): Mailbox {
  return {
    ...identity,
    uidNext: 1,
    recentFrom: 1,
    selectable: true,
    messages: MessageList.empty,
    seenBy: new Map(),
    octets: 0,
    highestModSeq: 1,
    expunged: ExpungeLog.empty,
    keywords: [],
    specialUse: [],
  };
}

/** INBOX in any case is the one INBOX; all other names keep their case (RFC 3501 §5.1). */
export function canonicalName(name: string): string {
  if (name.toUpperCase() === "INBOX") return "INBOX";
  const firstLevel = name.slice(0, 6).toUpperCase();
  return firstLevel === `INBOX${hierarchyDelimiter}`
    ? `INBOX${name.slice(5)}`
    : name;
}

/** `a/b` for `a/b/c`, nothing for a name of one level. */
export function parentName(name: string): string | null {
  const end = name.lastIndexOf(hierarchyDelimiter);
  return end < 0 ? null : name.slice(0, end);
}

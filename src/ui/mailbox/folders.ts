import type { Account } from "../../mail/mail-store.ts";
import {
  hierarchyDelimiter,
  parentName,
  type Mailbox,
} from "../../mail/mailbox.ts";

/** A mailbox in the tree. */
export interface Folder {
  readonly name: string;
  /** Its name without that of the mailbox it hangs from. */
  readonly label: string;
  /** From 1. */
  readonly level: number;
  /** From 1, among those that hang from the same one. */
  readonly place: number;
  readonly siblings: number;
  readonly count: number;
  readonly selectable: boolean;
  readonly subscribed: boolean;
  /** What it is meant for (RFC 6154 §2), as LIST says it. */
  readonly specialUse: readonly string[];
  /** True when the last step made it or changed how many messages it holds. */
  readonly changed: boolean;
}

/** An account's mailboxes as a tree laid flat: INBOX first, each before those within it. */
export function foldersOf(
  account: Account,
  before: Account | undefined,
): readonly Folder[] {
  const children = new Map<string | null, Mailbox[]>();
  for (const mailbox of account.mailboxes.values()) {
    const parent = nearest(account, mailbox.name);
    children.set(parent, [...(children.get(parent) ?? []), mailbox]);
  }
  const folders: Folder[] = [];
  const walk = (parent: string | null, level: number): void => {
    const siblings = children.get(parent) ?? [];
    if (parent === null) siblings.sort(inboxFirst);
    siblings.forEach((mailbox, index) => {
      const { name, messages, selectable, specialUse } = mailbox;
      const earlier = before?.mailboxes.get(name);
      folders.push({
        name,
        label:
          parent === null
            ? name
            : name.slice(parent.length + hierarchyDelimiter.length),
        level,
        place: index + 1,
        siblings: siblings.length,
        count: messages.length,
        selectable,
        specialUse,
        subscribed: account.subscriptions.has(name),
        changed:
          before !== undefined && earlier?.messages.length !== messages.length,
      });
      walk(name, level + 1);
    });
  };
  walk(null, 1);
  return folders;
}

function inboxFirst(a: Mailbox, b: Mailbox): number {
  return Number(b.name === "INBOX") - Number(a.name === "INBOX");
}

/** The nearest mailbox above a name that does exist. */
function nearest(account: Account, name: string): string | null {
  let parent = parentName(name);
  while (parent !== null && !account.mailboxes.has(parent)) {
    parent = parentName(parent);
  }
  return parent;
}

import { hierarchyDelimiter, parentName } from "../../../mail/mailbox.ts";
import type { Access } from "../access.ts";
import type { MailboxChange } from "./mailbox-changes.ts";
import type { WatchedEvent } from "../wire/notify-data.ts";
import { areOfMessages, isReadable } from "./watched-status.ts";

/** What is told of a name. */
export interface NameTold {
  /** The one that the mailbox had before; null where that is no news. */
  readonly old: string | null;
  /** Whether it is there, out of reach of its user. */
  readonly isHidden: boolean;
}

const asItIs: NameTold = { old: null, isHidden: false };

/**
 * The names that a client is to be told of.
 *
 * RFC 5465 §5.4: those of mailboxes that were made, deleted or renamed, or that
 * can be found from now on or no more, and the names right above those that
 * came or went; what stands below a renamed one goes with it without a word.
 * §5.9: where messages are watched, those that can't be read any more, or can
 * be again.
 */
export function namesChanged(
  changes: ReadonlyMap<string, MailboxChange>,
  eventsOf: (name: string) => ReadonlySet<WatchedEvent>,
): ReadonlyMap<string, NameTold> {
  const told = new Map<string, NameTold>();
  const renamed = renamings(changes);
  const former = new Set(renamed.values());
  const wants = (name: string) => eventsOf(name).has("MailboxName");
  for (const [name, { before, after, isHidden }] of changes) {
    const old = renamed.get(name);
    if (old !== undefined) {
      const isNews = wants(name) || wants(old);
      if (isNews && !goesAlong(name, old, renamed))
        told.set(name, { old, isHidden: false });
    } else if (comesOrGoes(before, after)) {
      if (former.has(name) && after === null) continue;
      const parent = parentName(name);
      if (parent !== null && wants(parent)) told.set(parent, asItIs);
      if (wants(name)) told.set(name, asItIs);
      else if (isHidden && areOfMessages(eventsOf(name)))
        told.set(name, { old: null, isHidden: after === null });
    } else if (isReadable(before) !== isReadable(after)) {
      if (eventsOf(name).size > 0) told.set(name, asItIs);
    }
  }
  return told;
}

/** Whether a mailbox came or went under its name, or the name itself did. */
function comesOrGoes(before: Access | null, after: Access | null): boolean {
  const was = before?.mailbox.selectable === true;
  const is = after?.mailbox.selectable === true;
  const isOther = before?.mailbox.id !== after?.mailbox.id;
  return was !== is || (is && isOther) || (before !== null && after === null);
}

/** The new names of mailboxes that have one, with the old ones: it is the id that tells. */
function renamings(
  changes: ReadonlyMap<string, MailboxChange>,
): ReadonlyMap<string, string> {
  const left = new Map<number, string>();
  for (const [name, { before, after }] of changes) {
    if (before !== null && before.mailbox.id !== after?.mailbox.id)
      left.set(before.mailbox.id, name);
  }
  const renamed = new Map<string, string>();
  for (const [name, { after }] of changes) {
    const old = after && left.get(after.mailbox.id);
    if (typeof old === "string" && old !== name) renamed.set(name, old);
  }
  return renamed;
}

/** Whether a mailbox was renamed only because one above it was. */
function goesAlong(
  name: string,
  old: string,
  renamed: ReadonlyMap<string, string>,
): boolean {
  return [...renamed].some(
    ([to, from]) =>
      name.startsWith(to + hierarchyDelimiter) &&
      old === from + name.slice(to.length),
  );
}

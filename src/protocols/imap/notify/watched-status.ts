import { hasFlag, sameFlags, seen } from "../../../mail/flags.ts";
import { asSeenBy } from "../../../mail/opened-mailbox.ts";
import type { Response } from "../../protocol.ts";
import type { Access } from "../access.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import { statusOf } from "../commands/status.ts";
import type { ImapSession } from "../session.ts";
import type { StatusItem } from "../wire/status-items.ts";
import type { MailboxChange } from "./mailbox-changes.ts";
import type { WatchedEvent } from "../wire/notify-data.ts";

type Events = ReadonlySet<WatchedEvent>;

/** Whether any of the events is about messages. */
export function areOfMessages(events: Events): boolean {
  return events.has("MessageNew");
}

/** Whether a mailbox's messages may be told of: all events need the rights l and r (RFC 5465 §5). */
export function isReadable(access: Access | null): access is Access {
  return access?.mailbox.selectable === true && access.rights.includes("r");
}

/** Whether a mailbox is the one that the client has open. */
export function isOpen(
  { account, mailbox }: Access,
  { selected }: ImapSession,
): boolean {
  return selected?.mailboxId === mailbox.id && selected.account === account;
}

/** What NOTIFY SET STATUS tells of a mailbox (RFC 5465 §3.1). */
export function statusAtFirst(
  access: Access,
  events: Events,
  session: ImapSession,
): Response {
  const items: StatusItem[] = ["MESSAGES", "UIDNEXT", "UIDVALIDITY"];
  if (events.has("FlagChange") && offers(session, "CONDSTORE"))
    items.push("HIGHESTMODSEQ");
  return statusOf(access, items, usesUtf8(session));
}

/**
 * What is told of a mailbox that isn't open, of whose messages some came, went
 * or got other flags; nothing, where nobody wants to know of that.
 *
 * RFC 5465 §5.1 to §5.3. Of flags only the number of unseen messages is told,
 * where mod-sequences aren't. Of a mailbox that is new under its name, or can be
 * read again, all is news.
 */
export function statusAfter(
  { before, after }: MailboxChange,
  events: Events,
  session: ImapSession,
): readonly Response[] {
  if (!isReadable(after) || !areOfMessages(events) || isOpen(after, session))
    return [];
  const isNew = !isReadable(before) || before.mailbox.id !== after.mailbox.id;
  const items = isNew
    ? atBeginning(after, events, session)
    : itemsFor(before, after, events, session.enabled);
  const asked = order.filter((item) => items.has(item));
  return asked.length === 0 ? [] : [statusOf(after, asked, usesUtf8(session))];
}

const order: readonly StatusItem[] = [
  "MESSAGES",
  "UIDNEXT",
  "UIDVALIDITY",
  "UNSEEN",
  "HIGHESTMODSEQ",
];

/** "The server MUST notify the client about mailbox UIDVALIDITY changes" with FlagChange (RFC 5465 §5.1). */
function atBeginning(
  { mailbox }: Access,
  events: Events,
  { enabled }: ImapSession,
): ReadonlySet<StatusItem> {
  const isNews = events.has("FlagChange") || mailbox.messages.length > 0;
  const items: StatusItem[] = ["MESSAGES", "UIDNEXT", "UIDVALIDITY"];
  if (enabled.has("CONDSTORE")) items.push("HIGHESTMODSEQ");
  return new Set(isNews ? items : []);
}

function itemsFor(
  before: Access,
  after: Access,
  events: Events,
  enabled: ReadonlySet<string>,
): ReadonlySet<StatusItem> {
  const items = new Set<StatusItem>();
  const was = asSeenBy(before.mailbox, before.viewer);
  const is = asSeenBy(after.mailbox, after.viewer);
  if (was.messages === is.messages && was.uidNext === is.uidNext) return items;
  const found = {
    moved: was.uidNext !== is.uidNext,
    flags: false,
    seen: false,
  };
  was.messages.compare(is.messages, {
    gone: () => {
      found.moved = true;
    },
    changed: (_, { flags: old }, { flags: now }) => {
      if (sameFlags(old, now)) return;
      found.flags = true;
      if (hasFlag(old, seen) !== hasFlag(now, seen)) found.seen = true;
    },
    added: () => {
      found.moved = true;
    },
  });
  const modSeqs = enabled.has("CONDSTORE");
  const tellsFlags = events.has("FlagChange") && found.flags;
  if (found.moved) items.add("MESSAGES").add("UIDNEXT");
  if (tellsFlags && found.seen) items.add("UIDVALIDITY").add("UNSEEN");
  if (tellsFlags && modSeqs) items.add("UIDVALIDITY");
  if (modSeqs && (tellsFlags || found.moved)) items.add("HIGHESTMODSEQ");
  return items;
}

import { emptyStore, type MailStore } from "../../../mail/mail-store.ts";
import { hierarchyDelimiter } from "../../../mail/mailbox.ts";
import { placeOf } from "../namespaces.ts";
import type { ImapSession } from "../session.ts";
import type { EventGroup, Watch, WatchedEvent } from "../wire/notify-data.ts";

/** A client's wishes, and what it knows. */
export interface Notifying extends Watch {
  /** Whether it wants to be told of anything at all. */
  readonly listens: boolean;
  /**
   * The mail as of which it was told of other mailboxes; null as long as what had
   * accumulated when it said NOTIFY is still to be told.
   */
  readonly known: MailStore | null;
}

/** What holds after NOTIFY NONE. */
export const silence: Notifying = {
  selected: null,
  groups: [],
  listens: false,
  known: emptyStore,
};

/** The same wishes of a client that knows the mail as it is. */
export function knowing(notify: Notifying, mail: MailStore): Notifying {
  // Nobody looks at a mail of which nothing is watched; it isn't kept for that.
  const known = notify.groups.length === 0 ? emptyStore : mail;
  return known === notify.known ? notify : { ...notify, known };
}

/** The events of which a client is to be told for a mailbox that isn't open, by the name that it calls it. */
export function eventsFor(
  name: string,
  groups: readonly EventGroup[],
  session: ImapSession,
  subscriptions: ReadonlySet<string>,
): ReadonlySet<WatchedEvent> {
  const meant = groups.filter((group) =>
    isMeant(name, group, session, subscriptions),
  );
  return new Set(meant.flatMap(({ events }) => [...events]));
}

/** Mail is delivered to INBOX only, so that is what "inboxes" are here (RFC 5465 §6.3). */
function isMeant(
  name: string,
  { filter, names }: EventGroup,
  session: ImapSession,
  subscriptions: ReadonlySet<string>,
): boolean {
  switch (filter) {
    case "inboxes":
      return name === "INBOX";
    case "personal":
      return placeOf(name, session)?.account === session.account;
    case "subscribed":
      return subscriptions.has(name);
    case "subtree":
      return withSuperiors(name).some((each) => names.has(each));
    case "mailboxes":
      return names.has(name);
    default:
      return filter satisfies never;
  }
}

/** A name, and all names that it stands below. */
function withSuperiors(name: string): readonly string[] {
  const levels = name.split(hierarchyDelimiter);
  return levels.map((_, index) =>
    levels.slice(0, index + 1).join(hierarchyDelimiter),
  );
}

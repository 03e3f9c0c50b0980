import type { MailStore } from "../../../mail/mail-store.ts";
import type { Response } from "../../protocol.ts";
import { visibleMailboxes, type Access, type Asker } from "../access.ts";
import type { ImapSession } from "../session.ts";
import { untaggedStatus } from "../wire/response.ts";
import { namesTold } from "./list-told.ts";
import { mailboxChanges, subscriptionChanges } from "./mailbox-changes.ts";
import type { Watch, WatchedEvent } from "../wire/notify-data.ts";
import { eventsFor } from "./watch.ts";
import { namesChanged, type NameTold } from "./watched-names.ts";
import { statusAfter } from "./watched-status.ts";

/** So many mailboxes one client can watch; more would be news of everything to somebody who can't read it. */
export const mostWatched = 1000;

/** What a client is told of mailboxes other than the one that it has open. */
export interface NewsElsewhere {
  readonly responses: readonly Response[];
  /** Names that it has been told of. */
  readonly names: ReadonlyMap<string, NameTold>;
  /** Whether it watches more than it may, and is told of nothing from now on. */
  readonly isTooMuch: boolean;
}

const none: NewsElsewhere = {
  responses: [],
  names: new Map(),
  isTooMuch: false,
};

/** What has become of the mailboxes and names that a client watches, since it was told. */
export function newsElsewhere(
  asker: Asker,
  watch: Watch,
  known: MailStore,
): NewsElsewhere {
  const { session, work } = asker;
  if (watch.groups.length === 0 || known === work.mail) return none;
  const changes = mailboxChanges(session, known, work.mail);
  const before = subscriptionsIn(known, session);
  const after = subscriptionsIn(work.mail, session);
  const subscribed = subscriptionChanges(before, after);
  if (changes.size === 0 && subscribed.length === 0) return none;
  const either =
    subscribed.length === 0 ? after : new Set([...before, ...after]);
  const eventsOf = (name: string) =>
    eventsFor(name, watch.groups, session, either);
  const names = new Map(namesChanged(changes, eventsOf));
  for (const name of subscribed) {
    if (!eventsOf(name).has("SubscriptionChange")) continue;
    names.set(name, names.get(name) ?? { old: null, isHidden: false });
  }
  const isWider =
    subscribed.length > 0 ||
    [...changes.values()].some(({ before: was }) => was === null);
  if (isWider && watchedMailboxes(asker, watch).size > mostWatched)
    return { ...none, responses: [overflow], isTooMuch: true };
  const statuses = [...changes].flatMap(([name, change]) =>
    statusAfter(change, eventsOf(name), session),
  );
  return {
    responses: [...namesTold(names, asker), ...statuses],
    names,
    isTooMuch: false,
  };
}

/** RFC 5465 §5.8 */
const overflow = untaggedStatus(
  "OK",
  "NOTIFICATIONOVERFLOW",
  `More than ${mostWatched} mailboxes; you are told of nothing more`,
);

/** A mailbox that a client watches. */
export interface Watched {
  readonly access: Access;
  readonly events: ReadonlySet<WatchedEvent>;
}

/** The mailboxes there are that a client wants to be told of, in the order of their names. */
export function watchedMailboxes(
  asker: Asker,
  { groups }: Watch,
): ReadonlyMap<string, Watched> {
  const { session, work } = asker;
  const watched = new Map<string, Watched>();
  if (groups.length === 0) return watched;
  const subscriptions = subscriptionsIn(work.mail, session);
  const mailboxes = visibleMailboxes(asker);
  for (const name of [...mailboxes.keys()].sort()) {
    const access = mailboxes.get(name);
    const events = eventsFor(name, groups, session, subscriptions);
    const isThere = access?.mailbox.selectable === true;
    if (isThere && events.size > 0) watched.set(name, { access, events });
  }
  return watched;
}

function subscriptionsIn(
  mail: MailStore,
  { account }: ImapSession,
): ReadonlySet<string> {
  return mail.accounts.get(account ?? "")?.subscriptions ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();

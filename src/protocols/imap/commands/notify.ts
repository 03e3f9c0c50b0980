import { namesTold } from "../notify/list-told.ts";
import { mostWatched, watchedMailboxes } from "../notify/news-elsewhere.ts";
import { silence } from "../notify/watch.ts";
import {
  areOfMessages,
  isOpen,
  isReadable,
  statusAtFirst,
} from "../notify/watched-status.ts";
import {
  notifyArguments,
  supportedEvents,
  type NotifyArguments,
} from "../wire/notify-data.ts";
import { no, ok, refusal, type ImapCommand, type Refusal } from "./command.ts";

/**
 * NOTIFY says of what a client wants to be told whenever it happens, while no
 * command is in progress as well, in the mailbox that is open and in others.
 *
 * RFC 5465 §3.1 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     notify = "NOTIFY" SP ("SET" [SP "STATUS"] SP event-groups / "NONE")
 *
 * SET takes the place of what was asked before, and first tells what has
 * accumulated, as NOOP does. After NONE a client is told of nothing that others
 * do; what it does itself is answered as ever. What names no mailbox, or one that
 * can't be found, is passed over; one that can't be read is told of as such.
 */
export const notify: ImapCommand<NotifyArguments> = {
  name: "NOTIFY",
  parse: notifyArguments,
  tells: ({ isSet }) => (isSet ? "all" : "nothing"),
  run({ isSet, status, unsupported, selected, groups }, { session, work }) {
    if (!isSet) return ok("NOTIFY completed", { ...session, notify: silence });
    if (unsupported !== null) return no(badEvent(unsupported), session);
    // A group without events asks for nothing, and nothing is kept for its sake.
    const asking = groups.filter(({ events }) => events.size > 0);
    const watch = { selected, groups: asking };
    const watched = watchedMailboxes({ session, work }, watch);
    if (watched.size > mostWatched) return no(tooMany(watched.size), session);
    const unreadable = [...watched]
      .filter(([, { access }]) => !isReadable(access))
      .map(([name]) => [name, { old: null, isHidden: false }] as const);
    const statuses = [...watched.values()]
      .filter(
        ({ access, events }) =>
          status &&
          areOfMessages(events) &&
          isReadable(access) &&
          !isOpen(access, session),
      )
      .map(({ access, events }) => statusAtFirst(access, events, session));
    const listens = asking.length > 0 || (selected?.events.size ?? 0) > 0;
    return ok(
      "NOTIFY completed",
      { ...session, notify: { ...watch, listens, known: null } },
      [...namesTold(new Map(unreadable), { session, work }), ...statuses],
    );
  },
};

/** RFC 5465 §3.1 */
function badEvent(event: string): Refusal {
  const code = `BADEVENT (${supportedEvents.join(" ")})`;
  const text = "This event can't be told of";
  return refusal("bad-event", code, text, { event });
}

/** RFC 5465 §3.1 */
function tooMany(watched: number): Refusal {
  const text = "Too many mailboxes to tell of";
  const values = { watched: String(watched), most: String(mostWatched) };
  return refusal("too-many-watched", "NOTIFICATIONOVERFLOW", text, values);
}

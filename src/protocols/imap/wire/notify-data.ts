import { fetchItems, type FetchItem } from "./fetch-item.ts";
import { mailboxName } from "./mailbox-name.ts";
import type { Reader } from "./reader.ts";
import { atom, list } from "./words.ts";

/** The events that this server tells of, as RFC 5465 §8 writes them. */
export const supportedEvents = [
  "MessageNew",
  "MessageExpunge",
  "FlagChange",
  "MailboxName",
  "SubscriptionChange",
] as const;

export type WatchedEvent = (typeof supportedEvents)[number];

/** Events by which a client wants to be told of some mailboxes (RFC 5465 §6). */
export interface EventGroup {
  readonly filter:
    "inboxes" | "personal" | "subscribed" | "subtree" | "mailboxes";
  /** The names that come with the last two. */
  readonly names: ReadonlySet<string>;
  readonly events: ReadonlySet<WatchedEvent>;
}

/** What a client wants to be told of the mailbox that it has open (RFC 5465 §6.1). */
export interface SelectedEvents {
  /** Whether it counts on message numbers until its next command that moves them. */
  readonly isDelayed: boolean;
  readonly events: ReadonlySet<WatchedEvent>;
  /** What it wants to know of each new message. */
  readonly items: readonly FetchItem[];
}

/** What a client wants to be told of. */
export interface Watch {
  /** Null where nothing was said of it: then it is told nothing. */
  readonly selected: SelectedEvents | null;
  readonly groups: readonly EventGroup[];
}

/** What NOTIFY asks for. */
export interface NotifyArguments extends Watch {
  /** False for NOTIFY NONE. */
  readonly isSet: boolean;
  /** Whether the mailboxes are to be told as they are now. */
  readonly status: boolean;
  /** An event that this server can't tell of; null where there is none. */
  readonly unsupported: string | null;
}

/** Which mailboxes some events are about. */
type Filter = "selected" | "selected-delayed" | EventGroup["filter"];

const filters: readonly Filter[] = [
  "selected",
  "selected-delayed",
  "inboxes",
  "personal",
  "subscribed",
  "subtree",
  "mailboxes",
];

/** Events that are about messages, those among them that aren't supported. */
const messageEvents: ReadonlySet<string> = new Set([
  "MESSAGENEW",
  "MESSAGEEXPUNGE",
  "FLAGCHANGE",
  "ANNOTATIONCHANGE",
]);

/** Events of RFC 5465 §5 that are about names and metadata. */
const otherEvents: ReadonlySet<string> = new Set([
  "MAILBOXNAME",
  "SUBSCRIPTIONCHANGE",
  "MAILBOXMETADATACHANGE",
  "SERVERMETADATACHANGE",
]);

const nothing: NotifyArguments = {
  isSet: false,
  status: false,
  unsupported: null,
  selected: null,
  groups: [],
};

/**
 * What a client wants to be told of unasked.
 *
 * RFC 5465 §8
 *
 *     notify           = "NOTIFY" SP (notify-set / notify-none)
 *     notify-set       = "SET" [status-indicator] SP event-groups
 *     notify-none      = "NONE"
 *     status-indicator = SP "STATUS"
 *     event-groups     = event-group *(SP event-group)
 */
export function notifyArguments(reader: Reader): NotifyArguments {
  reader.space();
  const at = reader.position;
  const action = reader.as("notify-action", atom).toUpperCase();
  if (action === "NONE") return nothing;
  if (action !== "SET") reader.fail("unknown-notify", { found: action }, at);
  reader.space();
  const status = reader.peek() !== "(";
  if (status) {
    reader.as("status-indicator", () => reader.expect("STATUS"));
    reader.space();
  }
  const groups: ReadGroup[] = [];
  do {
    const start = reader.position;
    const group = eventGroup(reader);
    const isSecond =
      isOfSelected(group.filter) &&
      groups.some(({ filter }) => isOfSelected(filter));
    if (isSecond) reader.fail("selected-twice", {}, start);
    groups.push(group);
  } while (reader.skip(" "));
  return { ...watchOf(groups), isSet: true, status };
}

/** A group as it was written. */
interface ReadGroup {
  readonly filter: Filter;
  readonly names: readonly string[];
  readonly events: readonly ReadEvent[];
}

interface ReadEvent {
  /** As the client wrote it. */
  readonly given: string;
  readonly items: readonly FetchItem[];
}

function isOfSelected(filter: Filter): boolean {
  return filter === "selected" || filter === "selected-delayed";
}

/**
 *     event-group         = "(" filter-mailboxes SP events ")"
 *     filter-mailboxes    = "selected" / "selected-delayed" / "inboxes" / "personal" /
 *                           "subscribed" / ("subtree" / "mailboxes") SP one-or-more-mailbox
 *     one-or-more-mailbox = mailbox / "(" mailbox *(SP mailbox) ")"
 *     events              = ("(" event *(SP event) ")") / "NONE"
 */
function eventGroup(reader: Reader): ReadGroup {
  reader.expect("(");
  const start = reader.position;
  const word = reader.as("filter-mailboxes", atom);
  const filter = filters.find((each) => each === word.toLowerCase());
  if (filter === undefined)
    reader.fail("unknown-filter", { found: word }, start);
  reader.space();
  const hasNames = filter === "subtree" || filter === "mailboxes";
  const names = hasNames ? mailboxNames(reader) : [];
  if (hasNames) reader.space();
  const at = reader.position;
  const events =
    reader.peek() === "(" ? list(reader, (each) => event(each, filter)) : null;
  if (events === null)
    reader.as("notify-events", () => reader.expect("NONE", "expected-events"));
  else if (events.length === 0) reader.fail("empty-list", {}, at);
  else checkTogether(reader, events, at);
  reader.expect(")", "unclosed-list");
  return { filter: filter ?? "selected", names, events: events ?? [] };
}

function mailboxNames(reader: Reader): readonly string[] {
  if (reader.peek() !== "(") return [mailboxName(reader)];
  const at = reader.position;
  const names = list(reader, mailboxName);
  if (names.length === 0) reader.fail("empty-list", {}, at);
  return names;
}

/**
 * What the client wants to know of new messages it can say of the mailbox only
 * that it has open, and of that one there are events about messages only.
 *
 *     event         = message-event / mailbox-event / user-event / event-ext
 *     message-event = "MessageNew" [SP "(" fetch-att *(SP fetch-att) ")"] /
 *                     "MessageExpunge" / "FlagChange" / "AnnotationChange"
 *     mailbox-event = "MailboxName" / "SubscriptionChange" / "MailboxMetadataChange"
 *     user-event    = "ServerMetadataChange"
 *     event-ext     = atom
 */
function event(reader: Reader, filter: Filter | undefined): ReadEvent {
  const at = reader.position;
  const given = reader.as("notify-event", atom);
  const name = given.toUpperCase();
  const isSelected = filter !== undefined && isOfSelected(filter);
  if (isSelected && otherEvents.has(name))
    reader.fail("only-message-events", { found: given }, at);
  if (name !== "MESSAGENEW" || !reader.peekWord(" ("))
    return { given, items: [] };
  if (!isSelected) reader.fail("items-elsewhere", {}, reader.position + 1);
  reader.space();
  return { given, items: fetchItems(reader) };
}

/** RFC 5465 §5 */
function checkTogether(
  reader: Reader,
  events: readonly ReadEvent[],
  at: number,
): void {
  const names = new Set(events.map(({ given }) => given.toUpperCase()));
  const isNew = names.has("MESSAGENEW");
  if (isNew !== names.has("MESSAGEEXPUNGE"))
    reader.fail("new-without-expunge", {}, at);
  else if (!isNew && [...names].some((name) => messageEvents.has(name)))
    reader.fail("changes-alone", {}, at);
}

function watchOf(
  groups: readonly ReadGroup[],
): Pick<NotifyArguments, "selected" | "groups" | "unsupported"> {
  let selected: Watch["selected"] = null;
  const others: EventGroup[] = [];
  let unsupported: string | null = null;
  for (const { filter, names, events: read } of groups) {
    const events = new Set<WatchedEvent>();
    for (const { given } of read) {
      const known = supportedEvents.find(
        (each) => each.toUpperCase() === given.toUpperCase(),
      );
      if (known === undefined) unsupported ??= given;
      else events.add(known);
    }
    if (filter === "selected" || filter === "selected-delayed") {
      const isDelayed = filter === "selected-delayed";
      const items = read.flatMap((each) => each.items);
      selected = { isDelayed, events, items };
    } else others.push({ filter, names: new Set(names), events });
  }
  return { selected, groups: others, unsupported };
}

import { addFlags, hasFlag, seen } from "../../../mail/flags.ts";
import type { FlagChange } from "../../../mail/change.ts";
import type { MessageList, Placed } from "../../../mail/message-list.ts";
import type { Message } from "../../../mail/message.ts";
import type { MailWork } from "../../mail-work.ts";
import type { Response } from "../../protocol.ts";
import {
  flagsSeen,
  presentMailbox,
  withFlagsTold,
  type MailboxView,
} from "../mailbox-view.ts";
import { printFetchItem } from "../wire/fetch-answer.ts";
import { fetchItems, setsSeen, type FetchItem } from "../wire/fetch-item.ts";
import { untagged } from "../wire/response.ts";
import { sequenceSet, type SequenceSet } from "../wire/sequence-set.ts";
import {
  bad,
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { targetsOf } from "./targets.ts";

export interface FetchArguments {
  readonly set: SequenceSet;
  readonly items: readonly FetchItem[];
}

/**
 * FETCH gives data of messages.
 *
 * RFC 3501 §6.4.5 · legal in: selected · completes: OK, NO, BAD
 *
 *     fetch = "FETCH" SP sequence-set SP ("ALL" / "FULL" / "FAST" /
 *             fetch-att / "(" fetch-att *(SP fetch-att) ")")
 *
 * BODY[...], RFC822 and RFC822.TEXT set \Seen, unless the mailbox was opened
 * with EXAMINE; all flags are set before the first answer is made. A message
 * that another session has expunged is answered from what this client was
 * told of (RFC 2180 §4.1.1).
 */
export const fetch: ImapCommand<FetchArguments> = {
  name: "FETCH",
  parse(reader) {
    reader.space();
    const set = sequenceSet(reader);
    reader.space();
    return { set, items: fetchItems(reader) };
  },
  tells: () => "no-expunge",
  run: (argument, context) => fetchMessages(argument, context, false),
};

/** Carries out FETCH, or UID FETCH when the set is of UIDs. */
export function fetchMessages(
  { set, items: asked }: FetchArguments,
  { session, work }: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const view = session.selected;
  if (view === null) throw new Error("FETCH without a mailbox");
  const targets = targetsOf(set, byUid, view);
  if ("text" in targets) return bad(targets, session);
  const newlySeen =
    asked.some(setsSeen) && !view.readOnly
      ? markSeen(targets.each(), view, work)
      : new Set<number>();
  const present = presentMailbox(view, work.mail)?.messages;
  const items = withUid(asked, byUid);
  const told = flagsTold(view, targets.each(), items, newlySeen, present);
  const responses = answers(told, targets.each(), items, newlySeen);
  return ok("FETCH completed", { ...session, selected: told }, responses);
}

/** A UID command's answers always have UID (RFC 3501 §6.4.8). */
function withUid(
  items: readonly FetchItem[],
  byUid: boolean,
): readonly FetchItem[] {
  const has = items.some(({ kind }) => kind === "UID");
  return byUid && !has ? [{ kind: "UID" }, ...items] : items;
}

/** Sets \Seen where it isn't; gives the UIDs for which that is news. */
function markSeen(
  targets: Iterable<Placed>,
  view: MailboxView,
  work: MailWork,
): ReadonlySet<number> {
  const mailbox = presentMailbox(view, work.mail);
  if (mailbox === undefined) return new Set();
  const changes: FlagChange[] = [];
  for (const { message: told } of targets) {
    const message = mailbox.messages.byUid(told.uid)?.message;
    if (message === undefined || hasFlag(message.flags, seen)) continue;
    const flags = addFlags(message.flags, { system: seen, keywords: [] });
    changes.push({ uid: message.uid, flags });
  }
  if (changes.length > 0) {
    const { account } = view;
    work.change({
      kind: "flags.changed",
      account,
      mailbox: mailbox.name,
      messages: changes,
    });
  }
  return new Set(changes.map(({ uid }) => uid));
}

/** The view once this client has read the flags that these answers give. */
function flagsTold(
  view: MailboxView,
  targets: Iterable<Placed>,
  items: readonly FetchItem[],
  newlySeen: ReadonlySet<number>,
  present: MessageList | undefined,
): MailboxView {
  const all = items.some(({ kind }) => kind === "FLAGS");
  if (present === undefined || present === view.told) return view;
  if (!all && newlySeen.size === 0) return view;
  const told: Message[] = [];
  for (const { message } of targets) {
    if (!all && !newlySeen.has(message.uid)) continue;
    told.push(present.byUid(message.uid)?.message ?? message);
  }
  return withFlagsTold(view, told);
}

function* answers(
  view: MailboxView,
  targets: Iterable<Placed>,
  items: readonly FetchItem[],
  newlySeen: ReadonlySet<number>,
): Generator<Response> {
  const hasFlags = items.some(({ kind }) => kind === "FLAGS");
  for (const { number } of targets) {
    const message = view.told.at(number);
    if (message === undefined) continue;
    const isNews = !hasFlags && newlySeen.has(message.uid);
    const all: readonly FetchItem[] = isNews
      ? [...items, { kind: "FLAGS" }]
      : items;
    const flags = flagsSeen(view, message.uid, message.flags);
    const octets = all.flatMap((item, index) => [
      index === 0 ? `${number} FETCH (` : " ",
      ...printFetchItem(item, message, flags),
    ]);
    yield untagged("FETCH", ...octets, ")");
  }
}

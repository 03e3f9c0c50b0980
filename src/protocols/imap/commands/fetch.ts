import { addFlags } from "../../../mail/flag-sets.ts";
import { hasFlag, seen } from "../../../mail/flags.ts";
import { isDecodable } from "../../../mail/format/section.ts";
import type { FlagChange } from "../../../mail/change.ts";
import type { MessageList, Placed } from "../../../mail/message-list.ts";
import { isUnchanged, type Message } from "../../../mail/message.ts";
import type { MailWork } from "../../mail-work.ts";
import type { Response } from "../../protocol.ts";
import {
  presentMailbox,
  presentRights,
  withFlagsTold,
  type MailboxView,
} from "../mailbox-view.ts";
import {
  downgradedCode,
  printInAscii,
  showsSurrogates,
} from "../downgrading.ts";
import { flagLines } from "../flag-lines.ts";
import { emailIdOf, threadIdOf } from "../object-id.ts";
import { notEnabled } from "../refusals.ts";
import { vanishedEarlier } from "../vanished.ts";
import { flagsSeen, type FlagItem } from "../view-responses.ts";
import { printFetch, type FetchKnown } from "../wire/fetch-answer.ts";
import {
  fetchItems,
  fetchModifiers,
  setsSeen,
  type FetchItem,
  type FetchModifiers,
} from "../wire/fetch-item.ts";
import { untaggedPieces } from "../wire/response.ts";
import {
  messageSet,
  searchResult,
  setOf,
  type MessageSet,
} from "../wire/sequence-set.ts";
import {
  bad,
  inTurn,
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
  type Refusal,
} from "./command.ts";
import { among, targetsOf, type Targets } from "./targets.ts";

export interface FetchArguments extends FetchModifiers {
  readonly set: MessageSet;
  readonly items: readonly FetchItem[];
}

/**
 * FETCH gives data of messages.
 *
 * RFC 3501 §6.4.5 · legal in: selected · completes: OK, NO, BAD
 *
 *     fetch = "FETCH" SP sequence-set SP ("ALL" / "FULL" / "FAST" /
 *             fetch-att / "(" fetch-att *(SP fetch-att) ")") [fetch-modifiers]
 *
 * BODY[...], RFC822 and RFC822.TEXT set \Seen, unless the mailbox was opened
 * with EXAMINE or the right s lacks (RFC 4314 §4); all flags are set before the first answer is made. A message
 * that another session has expunged is answered from what this client was
 * told of (RFC 2180 §4.1.1). Of a message with UTF-8 in its header a surrogate is
 * shown to clients that haven't asked for UTF-8 (RFC 6855 §8, RFC 6858). A mod-sequence never comes without the flags that
 * it is about, where this client doesn't know them yet.
 */
export const fetch: ImapCommand<FetchArguments> = {
  name: "FETCH",
  parse(reader) {
    reader.space();
    const set = messageSet(reader);
    reader.space();
    return { set, items: fetchItems(reader), ...fetchModifiers(reader) };
  },
  tells: () => "no-expunge",
  asksModSeq: ({ items, changedSince }) =>
    changedSince !== null || items.some(({ kind }) => kind === "MODSEQ"),
  run: (argument, context) => fetchMessages(argument, context, false),
};

/** Carries out FETCH, or UID FETCH when the set is of UIDs. */
export function fetchMessages(
  { set, items: asked, changedSince, vanished }: FetchArguments,
  { session, work }: ImapContext,
  byUid: boolean,
): ImapOutcome {
  const view = session.selected;
  if (view === null) throw new Error("FETCH without a mailbox");
  if (vanished && !session.enabled.has("QRESYNC"))
    return bad(notEnabled(), session);
  if (vanished && !byUid) return bad(vanishedByNumber(), session);
  const named = targetsOf(set, byUid, view);
  if ("text" in named) return bad(named, session);
  const before = presentMailbox(view, work.mail)?.messages;
  const targets =
    changedSince === null ? named : changed(named, changedSince, view, before);
  const unknown = unknownEncoding(asked, targets.each());
  if (unknown !== null) return no(unknown, session);
  const marks = !view.readOnly && presentRights(view, work.mail).includes("s");
  const newlySeen =
    marks && asked.some(setsSeen)
      ? markSeen(targets.each(), view, work)
      : new Set<number>();
  const items = withImplied(asked, byUid, changedSince !== null);
  const present = presentMailbox(view, work.mail)?.messages;
  const news = newsOf(targets.each(), items, newlySeen, present);
  const told = flagsTold(view, targets.each(), items, news, present);
  const modSeq = session.enabled.has("CONDSTORE");
  const plain = news.size === 0 ? flagItems(items) : null;
  const code = showsSurrogates(session, items)
    ? downgradedCode(targets.ranges, view.told, byUid)
    : null;
  const print = code === null ? printFetch : printInAscii;
  const answers =
    plain === null
      ? fetched(
          told,
          targets.each(told.told),
          items,
          { uids: news, modSeq },
          print,
        )
      : flagLines(told, targets.ranges, plain);
  const mailbox = presentMailbox(view, work.mail);
  const uids = set === searchResult ? view.found : set;
  const gone =
    vanished && mailbox !== undefined
      ? vanishedEarlier(mailbox, changedSince ?? 0, uids, view.told)
      : [];
  const responses = inTurn(gone, answers);
  const next = { ...session, selected: told };
  return ok("FETCH completed", next, responses, code);
}

/** The items, where none of them needs a look into the message. */
function flagItems(items: readonly FetchItem[]): readonly FlagItem[] | null {
  const plain = items.flatMap(({ kind }) =>
    kind === "UID" || kind === "FLAGS" || kind === "MODSEQ" ? [kind] : [],
  );
  return plain.length === items.length ? plain : null;
}

/** Whether a part that is wanted decoded has an encoding that nobody knows (RFC 3516 §4.3). */
function unknownEncoding(
  items: readonly FetchItem[],
  targets: Iterable<Placed>,
): Refusal | null {
  const wanted = items.flatMap((item) =>
    item.kind === "BINARY" || item.kind === "BINARY.SIZE" ? [item.part] : [],
  );
  if (wanted.length === 0) return null;
  for (const { number, message } of targets) {
    const part = wanted.find((each) => !isDecodable(message.content, each));
    if (part === undefined) continue;
    const text = "The part has an encoding that can't be decoded";
    const values = { part: part.join("."), number: String(number) };
    return refusal("unknown-encoding", "UNKNOWN-CTE", text, values);
  }
  return null;
}

function vanishedByNumber(): Refusal {
  const text = "VANISHED is for UID FETCH only";
  return refusal("vanished-by-number", null, text);
}

/** The messages among these whose mod-sequence is higher (RFC 7162 §3.1.4.1). */
function changed(
  targets: Targets,
  since: number,
  view: MailboxView,
  present: MessageList | undefined,
): Targets {
  const numbers: number[] = [];
  const find = present?.inTurn();
  for (const { number, message } of targets.each()) {
    const now = find?.(message.uid) ?? message;
    if (now.modSeq > since) numbers.push(number);
  }
  return among(setOf(numbers), view);
}

/**
 * A UID command's answers always have UID (RFC 3501 §6.4.8), those to
 * CHANGEDSINCE always MODSEQ (RFC 7162 §3.1.4.1).
 */
export function withImplied(
  items: readonly FetchItem[],
  uid: boolean,
  modSeq: boolean,
): readonly FetchItem[] {
  const has = (wanted: string) => items.some(({ kind }) => kind === wanted);
  return [
    ...(uid && !has("UID") ? [{ kind: "UID" } as const] : []),
    ...items,
    ...(modSeq && !has("MODSEQ") ? [{ kind: "MODSEQ" } as const] : []),
  ];
}

/** Sets \Seen where it isn't; gives the UIDs for which that is news. */
export function markSeen(
  targets: Iterable<Placed>,
  view: MailboxView,
  work: MailWork,
): ReadonlySet<number> {
  const mailbox = presentMailbox(view, work.mail);
  if (mailbox === undefined) return new Set();
  const changes: FlagChange[] = [];
  const find = mailbox.messages.inTurn();
  for (const { message: told } of targets) {
    const message = find(told.uid);
    if (message === undefined || hasFlag(message.flags, seen)) continue;
    const flags = addFlags(message.flags, { system: seen, keywords: [] });
    changes.push({ uid: message.uid, flags });
  }
  if (changes.length > 0) {
    const { account, viewer } = view;
    work.change({
      kind: "flags.changed",
      account,
      mailbox: mailbox.name,
      messages: changes,
      by: viewer,
    });
  }
  return new Set(changes.map(({ uid }) => uid));
}

/** UIDs of the messages whose flags are news to this client, asked for or not. */
function newsOf(
  targets: Iterable<Placed>,
  items: readonly FetchItem[],
  newlySeen: ReadonlySet<number>,
  present: MessageList | undefined,
): ReadonlySet<number> {
  if (!items.some(({ kind }) => kind === "MODSEQ")) return newlySeen;
  const news = new Set(newlySeen);
  const find = present?.inTurn();
  for (const { message } of targets) {
    const now = find?.(message.uid) ?? message;
    if (!isUnchanged(message, now)) news.add(message.uid);
  }
  return news;
}

/** The view once this client has read the flags that these answers give. */
function flagsTold(
  view: MailboxView,
  targets: Iterable<Placed>,
  items: readonly FetchItem[],
  news: ReadonlySet<number>,
  present: MessageList | undefined,
): MailboxView {
  const all = items.some(({ kind }) => kind === "FLAGS");
  if (present === undefined || present === view.told) return view;
  if (!all && news.size === 0) return view;
  const told: Message[] = [];
  const find = present.inTurn();
  for (const { message } of targets) {
    if (!all && !news.has(message.uid)) continue;
    told.push(find(message.uid) ?? message);
  }
  return withFlagsTold(view, told);
}

/** A FETCH response for each message, made when it is read. */
export function* fetched(
  view: MailboxView,
  targets: Iterable<Placed>,
  items: readonly FetchItem[],
  news: { readonly uids: ReadonlySet<number>; readonly modSeq: boolean },
  print: typeof printFetch,
): Generator<Response> {
  const withNews = withFlags(items, news.modSeq);
  const known: FetchKnown = {
    flagsOf: ({ uid, flags }) => flagsSeen(view, uid, flags),
    emailIdOf,
    threadIdOf,
  };
  for (const { number, message } of targets) {
    const all = news.uids.has(message.uid) ? withNews : items;
    yield untaggedPieces("FETCH", print(number, message, all, known));
  }
}

/** With what goes along with flags that changed (RFC 3501 §6.4.5, RFC 7162 §3.2.4). */
function withFlags(
  items: readonly FetchItem[],
  modSeq: boolean,
): readonly FetchItem[] {
  const has = (wanted: string) => items.some(({ kind }) => kind === wanted);
  const flags = has("FLAGS") ? items : [...items, { kind: "FLAGS" } as const];
  return modSeq ? withImplied(flags, true, true) : flags;
}

import { sameFlags } from "../../mail/flags.ts";
import { mailboxById, type MailStore } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { MessageList } from "../../mail/message-list.ts";
import type { Message } from "../../mail/message.ts";
import { asSeenBy, openedMailbox } from "../../mail/opened-mailbox.ts";
import { isWritable } from "../../mail/access-list.ts";
import { rightsOf, type Rights } from "../../mail/rights.ts";
import type { MailWork } from "../mail-work.ts";
import type { Response } from "../protocol.ts";
import type { Access } from "./access.ts";
import {
  exists,
  flagsKnown,
  flagsTold,
  highestModSeq,
  recentCount,
  removals,
  type Gone,
} from "./view-responses.ts";
import type { SequenceSet } from "./wire/sequence-set.ts";

/** UIDs that are \Recent in one session, both ends counted in. */
interface RecentRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The selected mailbox as one client knows it. Its sequence numbers are the
 * places in `told`: the messages and flags that this client has been told of,
 * whatever others have done since.
 *
 * RFC 3501 §2.3.1.2, §7.4.1
 */
export interface MailboxView {
  /** Whose mailbox it is; `nobody` for a shared one. */
  readonly account: string;
  /** Whose \Seen this client sees; null for the owner's. */
  readonly viewer: string | null;
  readonly mailboxId: number;
  /** The name under which it was selected. */
  readonly name: string;
  /** Opened by EXAMINE. */
  readonly readOnly: boolean;
  /** What its user may do there, as this client was told by PERMANENTFLAGS. */
  readonly rights: Rights;
  /** IMAP4rev2 has no \Recent, and UIDs in all that comes unasked (RFC 9051 appendix E). */
  readonly revision: 1 | 2;
  readonly told: MessageList;
  readonly recent: readonly RecentRange[];
  /** Keywords that this client was told of in FLAGS. */
  readonly keywords: readonly string[];
  /** Of all changes up to this mod-sequence this client has been told. */
  readonly toldModSeq: number;
  /** UIDs of the messages that `$` stands for; empty before a search keeps any (RFC 5182 §2.1). */
  readonly found: SequenceSet;
}

/** What a client may be told at the end of a command (RFC 3501 §7.4.1). */
export interface Telling {
  /** False while message sequence numbers must hold: FETCH, STORE, SEARCH. */
  readonly expunge: boolean;
  /** What is switched on in its session. */
  readonly enabled: ReadonlySet<string>;
  /** What of it the client wants to be told; all where it has never said so. */
  readonly wanted?: Wanted | null;
}

/** What a client that uses NOTIFY wants to be told of its mailbox (RFC 5465 §6.1). */
export interface Wanted {
  /** That messages came or went. */
  readonly messages: boolean;
  /** That flags changed. */
  readonly flags: boolean;
  /** UIDs of the messages that it has itself removed, of which it is told in any case. */
  readonly removed: ReadonlySet<number>;
  /** Whether no command of its own ends with it. */
  readonly isUnasked: boolean;
}

/** A view of a mailbox that has just been selected; nothing is pending. */
export function openView(
  { account, name, mailbox: found, rights, viewer }: Access,
  { readOnly, revision }: Pick<MailboxView, "readOnly" | "revision">,
  work: MailWork,
): MailboxView {
  if (viewer !== null && !found.seenBy.has(viewer)) {
    const mailbox = found.name;
    work.change({ kind: "seen.kept", account, mailbox, by: viewer });
  }
  const kept = mailboxById(work.mail, account, found.id) ?? found;
  const mailbox = asSeenBy(kept, viewer);
  const { id, messages, keywords, recentFrom, uidNext } = mailbox;
  const recent =
    recentFrom < uidNext ? [{ from: recentFrom, to: uidNext - 1 }] : [];
  const view: MailboxView = {
    account,
    viewer,
    mailboxId: id,
    name,
    readOnly,
    rights,
    revision,
    told: messages,
    recent,
    keywords,
    toldModSeq: mailbox.highestModSeq,
    found: [],
  };
  claimRecent(view, mailbox, work);
  return view;
}

/** The mailbox behind a view as its user sees it now, or nothing when it was deleted. */
export function presentMailbox(
  view: MailboxView,
  mail: MailStore,
): Mailbox | undefined {
  const mailbox = openedMailbox(mail, view);
  return mailbox?.selectable === true ? mailbox : undefined;
}

/** What the user may do now with the mailbox behind a view. */
export function presentRights(view: MailboxView, mail: MailStore): Rights {
  const mailbox = mailboxById(mail, view.account, view.mailboxId);
  if (mailbox === undefined) return view.rights;
  const { account, viewer } = view;
  return rightsOf(mailbox.accessList, account, viewer ?? account);
}

/** What a client was told, and what it knows then. */
export interface Told {
  readonly view: MailboxView;
  /** Made when they are read. */
  readonly responses: Iterable<Response>;
  /** Whether it was told that messages are gone. */
  readonly expunged: boolean;
  /** The messages that it was told of for the first time. */
  readonly added: readonly Message[];
}

/**
 * Tells the difference between what this client knows and what is. Messages
 * that others expunged keep their numbers until expunges may be told.
 */
export function tellUpdates(
  view: MailboxView,
  work: MailWork,
  { expunge, enabled, wanted = null }: Telling,
): Told {
  const mailbox = presentMailbox(view, work.mail);
  // That it is gone is told in another way; see `lossOf`.
  if (mailbox === undefined) return untold(view);
  const { messages: present, keywords } = mailbox;
  const toldModSeq = mailbox.highestModSeq;
  const rights = presentRights(view, work.mail);
  const isSame = keywords === view.keywords && rights === view.rights;
  if (present === view.told && isSame) {
    const isKnown = toldModSeq === view.toldModSeq;
    return untold(isKnown ? view : { ...view, toldModSeq });
  }
  const condstore = enabled.has("CONDSTORE");
  const tellsFlags = wanted?.flags !== false;
  const tellsMessages = wanted?.messages !== false;
  const gone: Gone[] = [];
  const changed: Message[] = [];
  const added: Message[] = [];
  let isWhole = true;
  view.told.compare(present, {
    gone: (number, uid) => {
      const isTold = tellsMessages || wanted?.removed.has(uid) === true;
      if (expunge && isTold) gone.push({ number, uid });
      else isWhole = false;
    },
    changed: (_, before, after) => {
      if (!condstore && sameFlags(before.flags, after.flags)) return;
      if (tellsFlags) changed.push(after);
      else isWhole = false;
    },
    added: (message) => {
      if (tellsMessages) added.push(message);
      else isWhole = false;
    },
  });
  const told = isWhole
    ? present
    : withheld(view.told, { gone, changed, added });
  const next: MailboxView = {
    ...view,
    told,
    ...(tellsFlags ? { keywords, rights } : {}),
    toldModSeq: isWhole ? toldModSeq : view.toldModSeq,
    recent: withRecent(view.recent, mailbox, added),
  };
  if (added.length > 0) claimRecent(view, mailbox, work);
  const tellsAny = gone.length + changed.length + added.length > 0;
  const mayHaveHeard = wanted?.isUnasked !== true || tellsAny;
  const isWithheld = condstore && !isWhole && mayHaveHeard;
  const news = { gone, added, changed, isWithheld, byUid: wanted !== null };
  return {
    view: next,
    responses: answers(view, next, enabled, news),
    expunged: gone.length > 0,
    added,
  };
}

function untold(view: MailboxView): Told {
  return { view, responses: [], expunged: false, added: [] };
}

/** What is told of a mailbox's changes. */
interface News {
  readonly gone: readonly Gone[];
  readonly added: readonly Message[];
  readonly changed: readonly Message[];
  /** Whether something is kept back where mod-sequences are told. */
  readonly isWithheld: boolean;
  /** Whether the UID is told with flags (RFC 5465 §5.1). */
  readonly byUid: boolean;
}

function* answers(
  before: MailboxView,
  after: MailboxView,
  enabled: ReadonlySet<string>,
  { gone, added, changed, isWithheld, byUid }: News,
): Generator<Response> {
  const { told, keywords, rights } = after;
  yield* removals(gone, enabled);
  if (added.length > 0) {
    yield exists(after);
    yield* recentCount(after);
  }
  // RFC 4314 §5.1.1
  if (keywords.length !== before.keywords.length || rights !== before.rights)
    yield* flagsKnown(after);
  for (const message of changed) {
    const place = told.byUid(message.uid);
    if (place !== undefined) yield flagsTold(after, place, { enabled, byUid });
  }
  // Mod-sequences may have been told that are above those of what is withheld (RFC 7162 §3.2).
  if (isWithheld) yield highestModSeq(after);
}

/** The view after this client was told the present flags of these messages (UIDs ascending). */
export function withFlagsTold(
  view: MailboxView,
  messages: readonly Message[],
): MailboxView {
  const uids = messages.map((message) => message.uid);
  const told = view.told.mapUids(
    uids,
    (message, index) => messages[index] ?? message,
  );
  return { ...view, told };
}

/** What a client knows that isn't told all: what it knew, and what it is told. */
function withheld(
  told: MessageList,
  { gone, changed, added }: Pick<News, "gone" | "changed" | "added">,
): MessageList {
  const uids = changed.map((message) => message.uid);
  const left =
    gone.length === 0 ? told : told.without(gone.map(({ uid }) => uid));
  return left
    .mapUids(uids, (message, index) => changed[index] ?? message)
    .append(added);
}

function withRecent(
  recent: readonly RecentRange[],
  { recentFrom }: Mailbox,
  added: readonly Message[],
): readonly RecentRange[] {
  const first = added.find((message) => message.uid >= recentFrom);
  const last = added.at(-1);
  if (first === undefined || last === undefined) return recent;
  const before = recent.at(-1);
  const follows = before?.to === first.uid - 1;
  return follows
    ? [...recent.slice(0, -1), { from: before.from, to: last.uid }]
    : [...recent, { from: first.uid, to: last.uid }];
}

/** \Recent belongs to the first session that is told; one that only reads takes it from nobody. */
function claimRecent(
  view: MailboxView,
  mailbox: Mailbox,
  work: MailWork,
): void {
  if (view.readOnly || !isWritable(view.rights)) return;
  if (mailbox.recentFrom === mailbox.uidNext) return;
  const { account } = view;
  work.change({ kind: "recent.claimed", account, mailbox: mailbox.name });
}

import type { MailChange } from "./change.ts";
import {
  mailboxesOf,
  type Account,
  type Mailboxes,
  type MailStore,
} from "./mail-store.ts";
import { withKeywords, type Flags } from "./flags.ts";
import type { Message } from "./message.ts";
import { emptyMailbox, hierarchyDelimiter, type Mailbox } from "./mailbox.ts";
import { octetsIn } from "./message.ts";
import { noLimits } from "./quota-limits.ts";
import { nobody, ownersList } from "./access-list.ts";
import {
  changedForAll,
  keepingSeen,
  withAdded,
  withFlagsChanged,
} from "./seen.ts";

/**
 * The store after a change: the only writer there is.
 *
 * Throws when a change names an account or mailbox that is not there, since
 * whoever made the change had looked: that is a bug, never a user's mistake.
 */
export function apply(mail: MailStore, change: MailChange): MailStore {
  if (change.kind === "account.created") {
    const { password, token } = change;
    const account: Account = {
      name: change.account,
      password,
      token,
      mailboxes: new Map(),
      subscriptions: new Set(),
      maildropLock: null,
      quota: noLimits,
      isAdministrator: change.isAdministrator ?? false,
      maildropOpened: null,
      maildropAccessed: null,
    };
    return withAccount(mail, account);
  }
  if (isAboutAccount(change)) {
    const account = mail.accounts.get(change.account);
    if (account === undefined) throw new Error(`no account ${change.account}`);
    return withAccount(mail, changedAccount(account, change));
  }
  const { account } = change;
  const mailboxes = mailboxesOf(mail, account);
  if (mailboxes === undefined) throw new Error(`no account ${account}`);
  return withMailboxes(mail, account, changedMailboxes(mailboxes, change));
}

type Change = Exclude<MailChange, { kind: "account.created" }>;
type AccountChange = Extract<
  MailChange,
  {
    kind:
      | "mailbox.subscribed"
      | "mailbox.unsubscribed"
      | "maildrop.locked"
      | "maildrop.unlocked"
      | "maildrop.accessed"
      | "quota.set";
  }
>;
type MailboxChange = Exclude<Change, AccountChange>;

function isAboutAccount(change: Change): change is AccountChange {
  switch (change.kind) {
    case "mailbox.subscribed":
    case "mailbox.unsubscribed":
    case "maildrop.locked":
    case "maildrop.unlocked":
    case "maildrop.accessed":
    case "quota.set":
      return true;
    default:
      return false;
  }
}

function changedAccount(account: Account, change: AccountChange): Account {
  switch (change.kind) {
    case "mailbox.subscribed":
      return {
        ...account,
        subscriptions: new Set(account.subscriptions).add(change.mailbox),
      };
    case "mailbox.unsubscribed": {
      const subscriptions = new Set(account.subscriptions);
      subscriptions.delete(change.mailbox);
      return { ...account, subscriptions };
    }
    case "maildrop.locked":
      return {
        ...account,
        maildropLock: change.connection,
        maildropOpened: change.at,
      };
    case "maildrop.unlocked":
      return { ...account, maildropLock: null };
    case "quota.set":
      return { ...account, quota: change.limits };
    case "maildrop.accessed": {
      const { mailboxId, uid } = change;
      return { ...account, maildropAccessed: { mailboxId, uid } };
    }
    default:
      return change satisfies never;
  }
}

function changedMailboxes(
  mailboxes: Mailboxes,
  change: MailboxChange,
): Mailboxes {
  switch (change.kind) {
    case "mailbox.created": {
      const { account, mailbox: name, id, uidValidity, selectable } = change;
      const { specialUse = [], accessList = ownersList(account) } = change;
      const made = emptyMailbox({ id, name, uidValidity, accessList });
      return withMailbox(mailboxes, { ...made, selectable, specialUse });
    }
    case "mailbox.deleted":
      return withoutMailbox(mailboxes, change.mailbox, change.account);
    case "mailbox.renamed":
      return renamed(mailboxes, change.mailbox, change.to);
    default: {
      const mailbox = mailboxes.get(change.mailbox);
      if (mailbox === undefined)
        throw new Error(`no mailbox ${change.mailbox}`);
      return withMailbox(mailboxes, changedMailbox(mailbox, change));
    }
  }
}

type ChangeWithin = Exclude<
  MailboxChange,
  { kind: "mailbox.created" | "mailbox.deleted" | "mailbox.renamed" }
>;

function changedMailbox(mailbox: Mailbox, change: ChangeWithin): Mailbox {
  const modSeq = mailbox.highestModSeq + 1;
  switch (change.kind) {
    case "messages.added": {
      const first = change.messages[0]?.uid;
      if (first === undefined) return mailbox;
      if (first < mailbox.uidNext)
        throw new Error(`UID ${first} was given before`);
      const { messages: added, by = null } = change;
      const lists = changedForAll(mailbox, (messages, user) =>
        withAdded(messages, added, modSeq, user === by),
      );
      return {
        ...mailbox,
        ...lists,
        octets: mailbox.octets + octetsIn(change.messages),
        highestModSeq: modSeq,
        uidNext: (lists.messages.last?.uid ?? 0) + 1,
        keywords: keywordsAfter(
          mailbox,
          change.messages.map(({ flags }) => flags),
        ),
      };
    }
    case "flags.changed": {
      const { messages: changes, by = null } = change;
      return {
        ...mailbox,
        ...changedForAll(mailbox, (messages, user) =>
          withFlagsChanged(messages, changes, modSeq, user === by),
        ),
        highestModSeq: modSeq,
        keywords: keywordsAfter(
          mailbox,
          "sets" in changes ? changes.sets : changes.map(({ flags }) => flags),
        ),
      };
    }
    case "messages.expunged": {
      return {
        ...mailbox,
        ...changedForAll(mailbox, (messages) => messages.without(change.uids)),
        octets: mailbox.octets - octetsIn(namedIn(mailbox, change.uids)),
        highestModSeq: modSeq,
        expunged: mailbox.expunged.with(modSeq, change.uids),
      };
    }
    case "recent.claimed":
      return { ...mailbox, recentFrom: mailbox.uidNext };
    case "seen.kept":
      return keepingSeen(mailbox, change.by);
    case "access.changed":
      return { ...mailbox, accessList: change.accessList };
    default:
      return change satisfies never;
  }
}

/** The messages with these UIDs, whatever their flags are. */
function* namedIn(
  { messages }: Mailbox,
  uids: readonly number[],
): Generator<Message> {
  const find = messages.placesInTurn();
  for (const uid of uids) {
    const found = find(uid);
    const message = found?.chunk.kept[found.place];
    if (message !== undefined) yield message;
  }
}

/** A mailbox's keywords, with those that these flags bring. */
function keywordsAfter(
  mailbox: Mailbox,
  sets: readonly Flags[],
): readonly string[] {
  // Messages that were stored together share one list.
  const lists = new Set<readonly string[]>();
  for (const { keywords } of sets) {
    if (keywords.length > 0) lists.add(keywords);
  }
  return withKeywords(mailbox.keywords, [...lists].flat());
}

function withAccount(mail: MailStore, account: Account): MailStore {
  const accounts = new Map(mail.accounts).set(account.name, account);
  return { ...mail, accounts };
}

function withMailboxes(
  mail: MailStore,
  name: string,
  mailboxes: Mailboxes,
): MailStore {
  if (name === nobody) return { ...mail, shared: mailboxes };
  const account = mail.accounts.get(name);
  if (account === undefined) throw new Error(`no account ${name}`);
  return withAccount(mail, { ...account, mailboxes });
}

function withMailbox(mailboxes: Mailboxes, mailbox: Mailbox): Mailboxes {
  return new Map(mailboxes).set(mailbox.name, mailbox);
}

/** What is left to hold a place has lost its messages, its use and its access list (RFC 4314 §4). */
function withoutMailbox(
  mailboxes: Mailboxes,
  name: string,
  owner: string,
): Mailboxes {
  const mailbox = mailboxes.get(name);
  const prefix = name + hierarchyDelimiter;
  const isParent = [...mailboxes.keys()].some((other) =>
    other.startsWith(prefix),
  );
  if (mailbox !== undefined && isParent) {
    const { id, uidValidity } = mailbox;
    const accessList = ownersList(owner);
    const place = emptyMailbox({ id, name, uidValidity, accessList });
    return withMailbox(mailboxes, { ...place, selectable: false });
  }
  const left = new Map(mailboxes);
  left.delete(name);
  return left;
}

/** RFC 3501 §6.3.5: inferior names go along; INBOX's do not, and INBOX itself stays. */
function renamed(mailboxes: Mailboxes, from: string, to: string): Mailboxes {
  const prefix = from + hierarchyDelimiter;
  const after = new Map<string, Mailbox>();
  for (const mailbox of mailboxes.values()) {
    const moves =
      mailbox.name === from ||
      (from !== "INBOX" && mailbox.name.startsWith(prefix));
    const name = moves ? to + mailbox.name.slice(from.length) : mailbox.name;
    after.set(name, moves ? { ...mailbox, name } : mailbox);
  }
  return after;
}

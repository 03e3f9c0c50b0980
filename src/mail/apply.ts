import type { MailChange } from "./change.ts";
import type { Account, MailStore } from "./mail-store.ts";
import { withKeywords, type Flags } from "./flags.ts";
import type { Message } from "./message.ts";
import { emptyMailbox, hierarchyDelimiter, type Mailbox } from "./mailbox.ts";
import { MessageList } from "./message-list.ts";
import { noLimits, octetsIn } from "./quota.ts";

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
  const account = mail.accounts.get(change.account);
  if (account === undefined) throw new Error(`no account ${change.account}`);
  return withAccount(mail, changedAccount(account, change));
}

type AccountChange = Exclude<MailChange, { kind: "account.created" }>;

function changedAccount(account: Account, change: AccountChange): Account {
  switch (change.kind) {
    case "mailbox.created": {
      const { id, uidValidity, selectable, specialUse = [] } = change;
      const made = emptyMailbox({ id, name: change.mailbox, uidValidity });
      return withMailbox(account, { ...made, selectable, specialUse });
    }
    case "mailbox.deleted":
      return withoutMailbox(account, change.mailbox);
    case "mailbox.renamed":
      return renamed(account, change.mailbox, change.to);
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
    default: {
      const mailbox = account.mailboxes.get(change.mailbox);
      if (mailbox === undefined)
        throw new Error(`no mailbox ${change.mailbox}`);
      return withMailbox(account, changedMailbox(mailbox, change));
    }
  }
}

type MessageChange = Extract<
  MailChange,
  {
    kind:
      | "messages.added"
      | "flags.changed"
      | "messages.expunged"
      | "recent.claimed";
  }
>;

function changedMailbox(mailbox: Mailbox, change: MessageChange): Mailbox {
  const modSeq = mailbox.highestModSeq + 1;
  switch (change.kind) {
    case "messages.added": {
      const first = change.messages[0]?.uid;
      if (first === undefined) return mailbox;
      if (first < mailbox.uidNext)
        throw new Error(`UID ${first} was given before`);
      const messages = mailbox.messages.append(
        change.messages.map((message) => ({ ...message, modSeq })),
      );
      return {
        ...mailbox,
        messages,
        octets: mailbox.octets + octetsIn(change.messages),
        highestModSeq: modSeq,
        uidNext: (messages.last?.uid ?? 0) + 1,
        keywords: keywordsAfter(mailbox, change.messages),
      };
    }
    case "flags.changed": {
      const uids = change.messages.map((message) => message.uid);
      return {
        ...mailbox,
        messages: mailbox.messages.mapUids(uids, (message, index) => {
          const flags = change.messages[index]?.flags ?? message.flags;
          return { ...message, flags, modSeq };
        }),
        highestModSeq: modSeq,
        keywords: keywordsAfter(mailbox, change.messages),
      };
    }
    case "messages.expunged": {
      return {
        ...mailbox,
        messages: mailbox.messages.without(change.uids),
        octets: mailbox.octets - octetsIn(namedIn(mailbox, change.uids)),
        highestModSeq: modSeq,
        expunged: mailbox.expunged.with(modSeq, change.uids),
      };
    }
    case "recent.claimed":
      return { ...mailbox, recentFrom: mailbox.uidNext };
    default:
      return change satisfies never;
  }
}

function* namedIn(
  { messages }: Mailbox,
  uids: readonly number[],
): Generator<Message> {
  for (const uid of uids) {
    const placed = messages.byUid(uid);
    if (placed !== undefined) yield placed.message;
  }
}

/** A mailbox's keywords, with those that these messages bring. */
function keywordsAfter(
  mailbox: Mailbox,
  messages: readonly { readonly flags: Flags }[],
): readonly string[] {
  // Messages that were stored together share one list.
  const lists = new Set(messages.map(({ flags }) => flags.keywords));
  return withKeywords(mailbox.keywords, [...lists].flat());
}

function withAccount(mail: MailStore, account: Account): MailStore {
  return { accounts: new Map(mail.accounts).set(account.name, account) };
}

function withMailbox(account: Account, mailbox: Mailbox): Account {
  const mailboxes = new Map(account.mailboxes).set(mailbox.name, mailbox);
  return { ...account, mailboxes };
}

function withoutMailbox(account: Account, name: string): Account {
  const mailbox = account.mailboxes.get(name);
  const prefix = name + hierarchyDelimiter;
  const isParent = [...account.mailboxes.keys()].some((other) =>
    other.startsWith(prefix),
  );
  if (mailbox !== undefined && isParent) {
    const place = { messages: MessageList.empty, octets: 0, specialUse: [] };
    return withMailbox(account, { ...mailbox, ...place, selectable: false });
  }
  const mailboxes = new Map(account.mailboxes);
  mailboxes.delete(name);
  return { ...account, mailboxes };
}

/** RFC 3501 §6.3.5: inferior names go along; INBOX's do not, and INBOX itself stays. */
function renamed(account: Account, from: string, to: string): Account {
  const prefix = from + hierarchyDelimiter;
  const mailboxes = new Map<string, Mailbox>();
  for (const mailbox of account.mailboxes.values()) {
    const moves =
      mailbox.name === from ||
      (from !== "INBOX" && mailbox.name.startsWith(prefix));
    const name = moves ? to + mailbox.name.slice(from.length) : mailbox.name;
    mailboxes.set(name, moves ? { ...mailbox, name } : mailbox);
  }
  return { ...account, mailboxes };
}

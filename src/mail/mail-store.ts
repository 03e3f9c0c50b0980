import { hierarchyDelimiter, type Mailbox } from "./mailbox.ts";
import type { QuotaLimits } from "./quota-limits.ts";
import { nobody } from "./access-list.ts";

/** What an authorization server has given out in place of a password (RFC 6749 §1.4). */
export interface AccessToken {
  readonly value: string;
  /** Ms since 1970 in UTC from when on it is worth nothing; null when it lasts. */
  readonly expires: number | null;
}

/** By canonical name; in order of creation. */
export type Mailboxes = ReadonlyMap<string, Mailbox>;

/** One person's mail: the password, the mailboxes and the list of subscriptions. */
export interface Account {
  readonly name: string;
  readonly password: string;
  /** Null where nobody has given one out. */
  readonly token: AccessToken | null;
  readonly mailboxes: Mailboxes;
  /** Names, which may outlive their mailboxes (RFC 3501 §6.3.6). */
  readonly subscriptions: ReadonlySet<string>;
  /** The connection that holds the maildrop's exclusive-access lock (RFC 1939 §4). */
  readonly maildropLock: string | null;
  /** What it may hold in all its mailboxes. */
  readonly quota: QuotaLimits;
  /** May set quotas. */
  readonly isAdministrator: boolean;
  /** When its maildrop was opened last, in ms since 1970; null for never. */
  readonly maildropOpened: number | null;
  /** The last message of its maildrop that was accessed (RFC 1081, LAST); null for none. */
  readonly maildropAccessed: {
    readonly mailboxId: number;
    readonly uid: number;
  } | null;
}

/** All mail there is, as one persistent value; only apply.ts makes the next one. */
export interface MailStore {
  readonly accounts: ReadonlyMap<string, Account>;
  /** Mailboxes that are nobody's own, for all who have rights to them (RFC 2342 §2). */
  readonly shared: Mailboxes;
}

export const emptyStore: MailStore = {
  accounts: new Map(),
  shared: new Map(),
};

/** The mailboxes of an account; of `nobody`, the shared ones. */
export function mailboxesOf(
  mail: MailStore,
  account: string,
): Mailboxes | undefined {
  return account === nobody
    ? mail.shared
    : mail.accounts.get(account)?.mailboxes;
}

/** A mailbox by account and canonical name. */
export function mailboxNamed(
  mail: MailStore,
  account: string,
  name: string,
): Mailbox | undefined {
  return mailboxesOf(mail, account)?.get(name);
}

/** A mailbox by its lasting id, under whatever name it has now. */
export function mailboxById(
  mail: MailStore,
  account: string,
  id: number,
): Mailbox | undefined {
  for (const mailbox of mailboxesOf(mail, account)?.values() ?? []) {
    if (mailbox.id === id) return mailbox;
  }
  return undefined;
}

/** The names below a name in the hierarchy, at every depth (RFC 3501 §5.1.1). */
export function inferiorNames(
  mail: MailStore,
  account: string,
  name: string,
): readonly string[] {
  const prefix = name + hierarchyDelimiter;
  const names = mailboxesOf(mail, account)?.keys() ?? [];
  return [...names].filter((other) => other.startsWith(prefix));
}

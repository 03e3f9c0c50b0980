import { nobody } from "../../../mail/access-list.ts";
import { mailboxesOf, type MailStore } from "../../../mail/mail-store.ts";
import type { Mailbox } from "../../../mail/mailbox.ts";
import { accessFrom, type Access } from "../access.ts";
import { offers } from "../capabilities.ts";
import type { ImapSession } from "../session.ts";

/** A mailbox of some name before and after something happened; null where its user can't find one. */
export interface MailboxChange {
  readonly before: Access | null;
  readonly after: Access | null;
  /** Whether it is one that this user could only not find before, or can't find now. */
  readonly isHidden: boolean;
}

/**
 * The mailboxes that aren't what they were, by the names that the client calls
 * them. Stores are persistent: what is the same value hasn't changed, so only
 * the names of accounts are gone through where something has.
 */
export function mailboxChanges(
  session: ImapSession,
  before: MailStore,
  after: MailStore,
): ReadonlyMap<string, MailboxChange> {
  const changes = new Map<string, MailboxChange>();
  const user = session.account ?? nobody;
  const accounts = offers(session, "ACL")
    ? [...after.accounts.keys(), nobody]
    : [user];
  for (const account of accounts) {
    const were = mailboxesOf(before, account);
    const are = mailboxesOf(after, account);
    if (were === are) continue;
    const visible = (mailbox: Mailbox | undefined) => {
      const access = mailbox && accessFrom(session, account, mailbox);
      return access?.rights.includes("l") === true ? access : null;
    };
    const names = new Set([...(were?.keys() ?? []), ...(are?.keys() ?? [])]);
    for (const name of names) {
      const was = were?.get(name);
      const is = are?.get(name);
      if (was === is) continue;
      const before = visible(was);
      const after = visible(is);
      const called = (after ?? before)?.name;
      if (called === undefined) continue;
      const isHidden =
        was?.id === is?.id && (before === null || after === null);
      changes.set(called, { before, after, isHidden });
    }
  }
  return changes;
}

/** Names that are on one of two lists of subscriptions, and not on the other. */
export function subscriptionChanges(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): readonly string[] {
  if (before === after) return [];
  return [...new Set([...before, ...after])].filter(
    (name) => before.has(name) !== after.has(name),
  );
}

import { canonicalName, hierarchyDelimiter } from "../../mail/mailbox.ts";
import { nobody } from "../../mail/access-list.ts";
import { offers } from "./capabilities.ts";
import type { ImapSession } from "./session.ts";

/**
 * What the names of other users' mailboxes begin with; the user's name follows
 * (RFC 2342 §5). A `#` in front says that a name isn't one's own (RFC 3501 §5.1.2).
 */
export const othersPrefix = `#user${hierarchyDelimiter}`;

/** What the names of mailboxes begin with that are nobody's own. */
export const sharedPrefix = `#shared${hierarchyDelimiter}`;

/** Where a mailbox lies, by whatever name a client calls it. */
export interface Place {
  /** Whose it is; `nobody` for a shared one. */
  readonly account: string;
  /** Its name among that account's mailboxes. */
  readonly mailbox: string;
}

type Caller = Pick<
  ImapSession,
  "account" | "server" | "secure" | "mechanisms" | "enabled"
>;

/** The place that a client means by a name; null where no mailbox can be. */
export function placeOf(name: string, session: Caller): Place | null {
  const account = session.account ?? nobody;
  // Without access lists nobody gets at what isn't theirs.
  if (!offers(session, "ACL")) return { account, mailbox: name };
  const inside = name + hierarchyDelimiter;
  if (inside.startsWith(sharedPrefix)) {
    const mailbox = name.slice(sharedPrefix.length);
    return mailbox === "" ? null : { account: nobody, mailbox };
  }
  if (!inside.startsWith(othersPrefix)) return { account, mailbox: name };
  const rest = name.slice(othersPrefix.length);
  const end = rest.indexOf(hierarchyDelimiter);
  const owner = rest.slice(0, Math.max(end, 0));
  const mailbox = canonicalName(rest.slice(end + 1));
  return owner === "" || owner === account || mailbox === ""
    ? null
    : { account: owner, mailbox };
}

/** What a client calls a mailbox at some place. */
export function calledBy(
  { account: user }: Pick<ImapSession, "account">,
  { account, mailbox }: Place,
): string {
  if (account === user) return mailbox;
  return account === nobody
    ? sharedPrefix + mailbox
    : `${othersPrefix}${account}${hierarchyDelimiter}${mailbox}`;
}

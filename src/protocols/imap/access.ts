import { deleted, seen, type Flags } from "../../mail/flags.ts";
import { mailboxesOf, mailboxNamed } from "../../mail/mail-store.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { nobody } from "../../mail/access-list.ts";
import { rightsOf, type Rights } from "../../mail/rights.ts";
import type { Context } from "../protocol.ts";
import { offers } from "./capabilities.ts";
import type { Refusal } from "./commands/command.ts";
import { calledBy, placeOf } from "./namespaces.ts";
import { noPermission, noSuchMailbox } from "./refusals.ts";
import type { ImapSession } from "./session.ts";

/** Who asks, and of which store. */
export type Asker = Pick<Context<ImapSession>, "session" | "work">;

/** A mailbox that somebody asks for by name, and what they may do there. */
export interface Access {
  /** What the client calls it. */
  readonly name: string;
  /** Whose it is; `nobody` for a shared one. */
  readonly account: string;
  /** As its owner has seen it; `asSeenBy` shows it to others. */
  readonly mailbox: Mailbox;
  readonly rights: Rights;
  /** Whose \Seen counts; null for the owner's. */
  readonly viewer: string | null;
}

/** The mailbox that a client means by a name, whether it may know of it or not; null where there is none. */
export function accessTo(
  name: string,
  { session, work }: Asker,
): Access | null {
  const place = placeOf(name, session);
  if (place === null) return null;
  const mailbox = mailboxNamed(work.mail, place.account, place.mailbox);
  return mailbox === undefined
    ? null
    : accessFrom(session, place.account, mailbox);
}

/**
 * The mailbox of a name for something that needs a right, or why not. Who may
 * not even find it isn't told that it is there (RFC 4314 §6).
 */
export function accessFor(
  name: string,
  right: string,
  asker: Asker,
  missing: (name: string, asker: Asker) => Refusal = noSuchMailbox,
): Access | Refusal {
  const access = accessTo(name, asker);
  if (access === null) return missing(name, asker);
  if (access.rights.includes(right)) return access;
  return access.rights.includes("l")
    ? noPermission(name, right)
    : missing(name, asker);
}

/** As above, for a mailbox that can be opened. */
export function openableFor(
  name: string,
  right: string,
  asker: Asker,
  missing: (name: string, asker: Asker) => Refusal = noSuchMailbox,
): Access | Refusal {
  const access = accessFor(name, right, asker, missing);
  return "text" in access || access.mailbox.selectable
    ? access
    : missing(name, asker);
}

/** All mailboxes that this user may find, by the names that the client calls them. */
export function visibleMailboxes({
  session,
  work: { mail },
}: Asker): ReadonlyMap<string, Access> {
  const user = session.account ?? nobody;
  const others = offers(session, "ACL")
    ? [...mail.accounts.keys(), nobody].filter((name) => name !== user)
    : [];
  const visible = new Map<string, Access>();
  for (const account of [user, ...others]) {
    for (const mailbox of mailboxesOf(mail, account)?.values() ?? []) {
      const access = accessFrom(session, account, mailbox);
      if (access.rights.includes("l")) visible.set(access.name, access);
    }
  }
  return visible;
}

/** Those of some flags that the rights let somebody set and clear (RFC 4314 §4). */
export function flagsAllowed(flags: Flags, rights: Rights): Flags {
  if (maySetAll(rights)) return flags;
  const system =
    (rights.includes("s") ? seen : 0) |
    (rights.includes("t") ? deleted : 0) |
    (rights.includes("w") ? ~(seen | deleted) : 0);
  const keywords = rights.includes("w") ? flags.keywords : [];
  return { system: flags.system & system, keywords };
}

/** Whether there is no flag that the rights don't let somebody set. */
export function maySetAll(rights: Rights): boolean {
  return ["s", "w", "t"].every((right) => rights.includes(right));
}

/** A mailbox of an account's as this session's user may get at it. */
export function accessFrom(
  session: ImapSession,
  account: string,
  mailbox: Mailbox,
): Access {
  const user = session.account ?? nobody;
  const viewer = account === user ? null : user;
  return {
    name: calledBy(session, { account, mailbox: mailbox.name }),
    account,
    mailbox,
    rights: rightsOf(mailbox.accessList, account, user),
    viewer,
  };
}

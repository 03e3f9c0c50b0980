import { uidsWith } from "../../../mail/flag-columns.ts";
import { deleted } from "../../../mail/flags.ts";
import type { MailWork } from "../../mail-work.ts";
import {
  presentMailbox,
  presentRights,
  type MailboxView,
} from "../mailbox-view.ts";
import { noPermission, readOnlyMailbox } from "../refusals.ts";
import {
  membership,
  searchResult,
  type MessageSet,
} from "../wire/sequence-set.ts";
import {
  no,
  nothing,
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";

/**
 * EXPUNGE removes all messages with \Deleted, and says so for each.
 *
 * RFC 3501 §6.4.3 · legal in: selected · completes: OK, NO, BAD
 *
 * The EXPUNGE responses are this client's pending updates, as everybody's. It
 * needs the right e (RFC 4314 §4).
 */
export const expunge: ImapCommand<null> = {
  name: "EXPUNGE",
  parse: nothing,
  tells: () => "all",
  run: (_, context) => expungeMessages(context, null),
};

/**
 * Carries out EXPUNGE or, with a set of UIDs, UID EXPUNGE: then other messages
 * with \Deleted stay (RFC 4315 §2.1).
 */
export function expungeMessages(
  { session, work }: ImapContext,
  set: MessageSet | null,
): ImapOutcome {
  const view = session.selected;
  if (view === null || view.readOnly) {
    return no(readOnlyMailbox(view?.name ?? ""), session);
  }
  if (!presentRights(view, work.mail).includes("e"))
    return no(noPermission(view.name, "e"), session);
  removeDeleted(view, work, set);
  return ok("EXPUNGE completed", session);
}

/** Removes the messages with \Deleted from the mailbox behind a view, or those of them in a set of UIDs. */
export function removeDeleted(
  view: MailboxView,
  work: MailWork,
  set: MessageSet | null = null,
): void {
  const mailbox = presentMailbox(view, work.mail);
  if (mailbox === undefined) return;
  const highest = view.told.last?.uid ?? 0;
  const named = set === searchResult ? view.found : set;
  const isNamed = named === null ? () => true : membership(named, highest);
  const uids = uidsWith(deleted, mailbox.messages).filter(isNamed);
  if (uids.length === 0) return;
  const { account } = view;
  work.change({
    kind: "messages.expunged",
    account,
    mailbox: mailbox.name,
    uids,
  });
}

import { deleted, hasFlag } from "../../../mail/flags.ts";
import type { MailWork } from "../../mail-work.ts";
import { presentMailbox, type MailboxView } from "../mailbox-view.ts";
import { readOnlyMailbox } from "../refusals.ts";
import { no, nothing, ok, type ImapCommand } from "./command.ts";

/**
 * EXPUNGE removes all messages with \Deleted, and says so for each.
 *
 * RFC 3501 §6.4.3 · legal in: selected · completes: OK, NO, BAD
 *
 * The EXPUNGE responses are this client's pending updates, as everybody's.
 */
export const expunge: ImapCommand<null> = {
  name: "EXPUNGE",
  parse: nothing,
  tells: () => "all",
  run(_, { session, work }) {
    const view = session.selected;
    if (view === null || view.readOnly) {
      return no(readOnlyMailbox(view?.name ?? ""), session);
    }
    removeDeleted(view, work);
    return ok("EXPUNGE completed", session);
  },
};

/** Removes the messages with \Deleted from the mailbox behind a view. */
export function removeDeleted(view: MailboxView, work: MailWork): void {
  const mailbox = presentMailbox(view, work.mail);
  if (mailbox === undefined) return;
  const uids: number[] = [];
  for (const message of mailbox.messages) {
    if (hasFlag(message.flags, deleted)) uids.push(message.uid);
  }
  if (uids.length === 0) return;
  const { account } = view;
  work.change({
    kind: "messages.expunged",
    account,
    mailbox: mailbox.name,
    uids,
  });
}

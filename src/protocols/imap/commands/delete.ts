import { inferiorNames } from "../../../mail/mail-store.ts";
import { nobody } from "../../../mail/access-list.ts";
import { accessFor } from "../access.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";

/**
 * DELETE removes a mailbox with all its messages; never a message.
 *
 * RFC 3501 §6.3.4 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     delete = "DELETE" SP mailbox
 *
 * Names below it stay, and so does its own then, as a name that can't be
 * selected. The list of subscriptions isn't touched. It needs the right x, and
 * the mailbox's access list goes with it (RFC 4314 §4).
 */
export const deleteMailbox: ImapCommand<string> = {
  name: "DELETE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    const access = accessFor(name, "x", { session, work });
    if ("text" in access) return no(access, session);
    const { account, mailbox } = access;
    if (mailbox.name === "INBOX" && account !== nobody) {
      return no(
        refusal("delete-inbox", "CANNOT", "INBOX can't be deleted"),
        session,
      );
    }
    const inferiors = inferiorNames(work.mail, account, mailbox.name);
    if (!mailbox.selectable && inferiors.length > 0) {
      const text = "Mailbox has inferior names; delete them first";
      const values = { mailbox: name };
      return no(refusal("has-inferiors", "HASCHILDREN", text, values), session);
    }
    work.change({ kind: "mailbox.deleted", account, mailbox: mailbox.name });
    return ok("DELETE completed", session);
  },
};

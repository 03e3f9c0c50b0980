import { inferiorNames, mailboxNamed } from "../../../mail/mail-store.ts";
import { noSuchMailbox } from "../refusals.ts";
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
 * selected. The list of subscriptions isn't touched.
 */
export const deleteMailbox: ImapCommand<string> = {
  name: "DELETE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    if (name === "INBOX") {
      return no(
        refusal("delete-inbox", "CANNOT", "INBOX can't be deleted"),
        session,
      );
    }
    const account = session.account ?? "";
    const mailbox = mailboxNamed(work.mail, account, name);
    if (mailbox === undefined) return no(noSuchMailbox(name), session);
    const inferiors = inferiorNames(work.mail, account, name);
    if (!mailbox.selectable && inferiors.length > 0) {
      const text = "Mailbox has inferior names; delete them first";
      const values = { mailbox: name };
      return no(refusal("has-inferiors", "HASCHILDREN", text, values), session);
    }
    work.change({ kind: "mailbox.deleted", account, mailbox: name });
    return ok("DELETE completed", session);
  },
};

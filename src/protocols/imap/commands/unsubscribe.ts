import { mailboxName } from "../wire/mailbox-name.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";

/**
 * UNSUBSCRIBE takes a name off the list that LSUB gives, also one whose mailbox is gone.
 *
 * RFC 3501 §6.3.7 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     unsubscribe = "UNSUBSCRIBE" SP mailbox
 */
export const unsubscribe: ImapCommand<string> = {
  name: "UNSUBSCRIBE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    const account = session.account ?? "";
    if (work.mail.accounts.get(account)?.subscriptions.has(name) !== true) {
      const values = { mailbox: name };
      return no(
        refusal("not-subscribed", null, "Not subscribed", values),
        session,
      );
    }
    work.change({ kind: "mailbox.unsubscribed", account, mailbox: name });
    return ok("UNSUBSCRIBE completed", session);
  },
};

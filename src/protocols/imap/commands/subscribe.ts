import { mailboxNamed } from "../../../mail/mail-store.ts";
import { noSuchMailbox } from "../refusals.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { no, ok, type ImapCommand } from "./command.ts";

/**
 * SUBSCRIBE puts a name on the list that LSUB gives.
 *
 * RFC 3501 §6.3.6 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     subscribe = "SUBSCRIBE" SP mailbox
 *
 * The name must be a mailbox's now; it stays on the list when that goes.
 */
export const subscribe: ImapCommand<string> = {
  name: "SUBSCRIBE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    const account = session.account ?? "";
    if (mailboxNamed(work.mail, account, name) === undefined) {
      return no(noSuchMailbox(name), session);
    }
    work.change({ kind: "mailbox.subscribed", account, mailbox: name });
    return ok("SUBSCRIBE completed", session);
  },
};

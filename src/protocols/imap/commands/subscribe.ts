import { accessFor } from "../access.ts";
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
 * It needs the right l (RFC 4314 §4).
 */
export const subscribe: ImapCommand<string> = {
  name: "SUBSCRIBE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    const access = accessFor(name, "l", { session, work });
    if ("text" in access) return no(access, session);
    const account = session.account ?? "";
    work.change({ kind: "mailbox.subscribed", account, mailbox: access.name });
    return ok("SUBSCRIBE completed", session);
  },
};

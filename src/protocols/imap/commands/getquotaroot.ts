import { mailboxNamed } from "../../../mail/mail-store.ts";
import { noSuchMailbox } from "../refusals.ts";
import { quotaRoot, quotaResponse, rootName } from "../quota-root.ts";
import { usesUtf8 } from "../capabilities.ts";
import { mailboxName, printMailboxName } from "../wire/mailbox-name.ts";
import { untagged } from "../wire/response.ts";
import { no, ok, type ImapCommand } from "./command.ts";

/**
 * GETQUOTAROOT tells by which quota roots a mailbox is limited, and what they
 * hold.
 *
 * RFC 9208 §4.1.2 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     getquotaroot = "GETQUOTAROOT" SP mailbox
 */
export const getquotaroot: ImapCommand<string> = {
  name: "GETQUOTAROOT",
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
    const root = quotaRoot(work.mail, account, rootName);
    const names = root === null ? "" : ` "${rootName}"`;
    const printed = printMailboxName(name, usesUtf8(session));
    const answer = untagged("QUOTAROOT", `QUOTAROOT ${printed}${names}`);
    const quotas = root === null ? [] : [quotaResponse(root, session)];
    return ok("GETQUOTAROOT completed", session, [answer, ...quotas]);
  },
};

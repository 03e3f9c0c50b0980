import { accessFor } from "../access.ts";
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
 *
 * It needs the right r (§6). By what others are limited isn't told.
 */
export const getquotaroot: ImapCommand<string> = {
  name: "GETQUOTAROOT",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(name, { session, work }) {
    const access = accessFor(name, "r", { session, work });
    if ("text" in access) return no(access, session);
    const isOwn = access.account === session.account;
    const root = isOwn ? quotaRoot(work.mail, access.account, rootName) : null;
    const names = root === null ? "" : ` "${rootName}"`;
    const printed = printMailboxName(access.name, usesUtf8(session));
    const answer = untagged("QUOTAROOT", `QUOTAROOT ${printed}${names}`);
    const quotas = root === null ? [] : [quotaResponse(root, session)];
    return ok("GETQUOTAROOT completed", session, [answer, ...quotas]);
  },
};

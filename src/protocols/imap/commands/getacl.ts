import { accessFor } from "../access.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import { printIdentifier, printRights } from "../wire/access-words.ts";
import { mailboxName, printMailboxName } from "../wire/mailbox-name.ts";
import { untagged } from "../wire/response.ts";
import { no, ok, type ImapCommand } from "./command.ts";

/**
 * GETACL tells who may do what with a mailbox.
 *
 * RFC 4314 §3.3 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     getacl   = "GETACL" SP mailbox
 *     acl-data = "ACL" SP mailbox *(SP identifier SP rights)
 *
 * It needs the right a: who is on the list isn't everybody's business.
 */
export const getacl: ImapCommand<string> = {
  name: "GETACL",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(asked, { session, work }) {
    const access = accessFor(asked, "a", { session, work });
    if ("text" in access) return no(access, session);
    const knows = { offers: (name: string) => offers(session, name) };
    const entries = [...access.mailbox.accessList].map(
      ([who, rights]) =>
        ` ${printIdentifier(who)} ${printRights(rights, knows)}`,
    );
    const name = printMailboxName(access.name, usesUtf8(session));
    const answer = untagged("ACL", `ACL ${name}${entries.join("")}`);
    return ok("GETACL completed", session, [answer]);
  },
};

import { accessTo } from "../access.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import { noSuchMailbox } from "../refusals.ts";
import { printRights } from "../wire/access-words.ts";
import { mailboxName, printMailboxName } from "../wire/mailbox-name.ts";
import { untagged } from "../wire/response.ts";
import { no, ok, type ImapCommand } from "./command.ts";

/**
 * MYRIGHTS tells what one may do oneself with a mailbox.
 *
 * RFC 4314 §3.5 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     myrights      = "MYRIGHTS" SP mailbox
 *     myrights-data = "MYRIGHTS" SP mailbox SP rights
 *
 * Who has none of the rights l, r, i, k, x and a isn't told that it is there (§4).
 */
export const myrights: ImapCommand<string> = {
  name: "MYRIGHTS",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(asked, { session, work }) {
    const access = accessTo(asked, { session, work });
    if (access === null || !/[lrikxa]/.test(access.rights))
      return no(noSuchMailbox(asked), session);
    const knows = { offers: (name: string) => offers(session, name) };
    const name = printMailboxName(access.name, usesUtf8(session));
    const rights = printRights(access.rights, knows);
    const answer = untagged("MYRIGHTS", `MYRIGHTS ${name} ${rights}`);
    return ok("MYRIGHTS completed", session, [answer]);
  },
};

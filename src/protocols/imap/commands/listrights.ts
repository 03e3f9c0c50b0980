import { allRights } from "../../../mail/access-list.ts";
import { ownersRights, removeRights } from "../../../mail/rights.ts";
import { accessFor } from "../access.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import {
  identifier,
  printIdentifier,
  printRights,
} from "../wire/access-words.ts";
import { mailboxName, printMailboxName } from "../wire/mailbox-name.ts";
import { untagged } from "../wire/response.ts";
import { no, ok, type ImapCommand } from "./command.ts";

interface ListRightsArguments {
  readonly mailbox: string;
  readonly identifier: string;
}

/**
 * LISTRIGHTS tells which rights somebody always has with a mailbox, and which
 * ones can be given.
 *
 * RFC 4314 §3.4, §3.7 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     listrights      = "LISTRIGHTS" SP mailbox SP identifier
 *     listrights-data = "LISTRIGHTS" SP mailbox SP identifier SP rights *(SP rights)
 *
 * It needs the right a. Each right can be given without another; c and d stand
 * for several (§2.1.1).
 */
export const listrights: ImapCommand<ListRightsArguments> = {
  name: "LISTRIGHTS",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    reader.space();
    return { mailbox, identifier: identifier(reader) };
  },
  tells: () => "all",
  run({ mailbox: asked, identifier: who }, { session, work }) {
    const access = accessFor(asked, "a", { session, work });
    if ("text" in access) return no(access, session);
    const knows = { offers: (name: string) => offers(session, name) };
    const always = who === access.account ? ownersRights : "";
    // One letter each, which are printed without what they stand for.
    const optional = printRights(removeRights(allRights, always), knows);
    const words = [
      "LISTRIGHTS",
      printMailboxName(access.name, usesUtf8(session)),
      printIdentifier(who),
      printRights(always, knows),
      ...optional,
    ];
    const answer = untagged("LISTRIGHTS", words.join(" "));
    return ok("LISTRIGHTS completed", session, [answer]);
  },
};

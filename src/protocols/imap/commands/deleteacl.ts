import { ownersRights } from "../../../mail/rights.ts";
import { accessFor } from "../access.ts";
import { identifier } from "../wire/access-words.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { no, ok, type ImapCommand } from "./command.ts";
import { withRights } from "./setacl.ts";

interface DeleteAclArguments {
  readonly mailbox: string;
  readonly identifier: string;
}

/**
 * DELETEACL takes somebody off a mailbox's access list.
 *
 * RFC 4314 §3.2 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     deleteacl = "DELETEACL" SP mailbox SP identifier
 *
 * It needs the right a. What the same person has as `anyone`, or is denied by
 * `-name`, stays; and so do the owner's l and a.
 */
export const deleteacl: ImapCommand<DeleteAclArguments> = {
  name: "DELETEACL",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    reader.space();
    return { mailbox, identifier: identifier(reader) };
  },
  tells: () => "all",
  run({ mailbox: name, identifier: who }, { session, work }) {
    const access = accessFor(name, "a", { session, work });
    if ("text" in access) return no(access, session);
    const { account, mailbox } = access;
    const rights = who === account ? ownersRights : "";
    const accessList = withRights(mailbox.accessList, who, rights);
    const where = { account, mailbox: mailbox.name };
    work.change({ kind: "access.changed", ...where, accessList });
    return ok("DELETEACL completed", session);
  },
};

import { inferiorNames, mailboxNamed } from "../../../mail/mail-store.ts";
import { hierarchyDelimiter } from "../../../mail/mailbox.ts";
import { noSuchMailbox } from "../refusals.ts";
import {
  givenName,
  mailboxName,
  type GivenName,
} from "../wire/mailbox-name.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";
import {
  createMailbox,
  createParents,
  refuseName,
  toldOtherwise,
  withoutDelimiter,
} from "./create.ts";

interface RenameArguments {
  readonly from: string;
  readonly to: GivenName;
}

/**
 * RENAME gives a mailbox, and the names below it, a new name.
 *
 * RFC 3501 §6.3.5 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     rename = "RENAME" SP mailbox SP mailbox
 *
 * INBOX is different: its messages move to the new mailbox and INBOX stays,
 * empty; names below INBOX stay where they are.
 */
export const rename: ImapCommand<RenameArguments> = {
  name: "RENAME",
  parse(reader) {
    reader.space();
    const from = mailboxName(reader);
    reader.space();
    return { from, to: givenName(reader) };
  },
  tells: () => "all",
  run({ from, to: { name: canonical, given } }, context) {
    const { session, work } = context;
    const account = session.account ?? "";
    const to = withoutDelimiter(canonical);
    if (mailboxNamed(work.mail, account, from) === undefined) {
      return no(noSuchMailbox(from), session);
    }
    const refused = refuseName(to);
    if (refused !== null) return no(refused, session);
    const moving =
      from === "INBOX" ? [] : inferiorNames(work.mail, account, from);
    const taken = [from, ...moving]
      .map((name) => to + name.slice(from.length))
      .find((name) => mailboxNamed(work.mail, account, name) !== undefined);
    if (taken !== undefined) {
      const text = "Target mailbox already exists";
      const values = { mailbox: taken };
      return no(
        refusal("mailbox-exists", "ALREADYEXISTS", text, values),
        session,
      );
    }
    if (to.startsWith(from + hierarchyDelimiter) && from !== "INBOX") {
      const text = "A mailbox can't be renamed to a name below itself";
      return no(refusal("rename-below-itself", "CANNOT", text), session);
    }
    createParents(to, context);
    work.change({ kind: "mailbox.renamed", account, mailbox: from, to });
    if (from === "INBOX") createMailbox("INBOX", context);
    const told = toldOtherwise(to, withoutDelimiter(given), session);
    return ok("RENAME completed", session, told);
  },
};

import { inferiorNames, mailboxNamed } from "../../../mail/mail-store.ts";
import { hierarchyDelimiter } from "../../../mail/mailbox.ts";
import type { Mailbox } from "../../../mail/mailbox.ts";
import { nobody } from "../../../mail/access-list.ts";
import { accessFor } from "../access.ts";
import { presentMailbox } from "../mailbox-view.ts";
import { calledBy, type Place } from "../namespaces.ts";
import {
  alreadyThere,
  createMailbox,
  createParents,
  placeForNew,
  withoutDelimiter,
} from "../new-mailbox.ts";
import {
  givenName,
  mailboxName,
  type GivenName,
} from "../wire/mailbox-name.ts";
import {
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
} from "./command.ts";
import type { ImapSession } from "../session.ts";
import { toldOtherwise } from "./create.ts";

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
 * empty; names below INBOX stay where they are. It needs the right x for the
 * mailbox and k for the new one above it; access lists stay (RFC 4314 §4).
 *
 * Whoever has the mailbox selected goes on with it: only its name is another
 * (RFC 2180 §3.4). Whoever has INBOX selected is told that its messages are gone.
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
    const named = withoutDelimiter(canonical);
    const source = accessFor(from, "x", context);
    if ("text" in source) return no(source, session);
    const target = placeForNew(named, context);
    if ("text" in target) return no(target, session);
    const { account } = source;
    const { name: old } = source.mailbox;
    const { mailbox: to } = target;
    if (target.account !== account) {
      const text = "A mailbox stays in its namespace";
      return no(refusal("rename-across", "CANNOT", text), session);
    }
    const isInbox = old === "INBOX" && account !== nobody;
    const moving = isInbox ? [] : inferiorNames(work.mail, account, old);
    const taken = [old, ...moving]
      .map((name) => to + name.slice(old.length))
      .find((name) => mailboxNamed(work.mail, account, name) !== undefined);
    if (taken !== undefined) {
      const name = calledBy(session, { account, mailbox: taken });
      return no(alreadyThere(name, context), session);
    }
    if (to.startsWith(old + hierarchyDelimiter) && !isInbox) {
      const text = "A mailbox can't be renamed to a name below itself";
      return no(refusal("rename-below-itself", "CANNOT", text), session);
    }
    createParents(target, context);
    if (isInbox) moveInbox(source.mailbox, target, context);
    else work.change({ kind: "mailbox.renamed", account, mailbox: old, to });
    const called = calledBy(session, target);
    const told = toldOtherwise(called, withoutDelimiter(given), session);
    return ok("RENAME completed", afterRenaming(context), told);
  },
};

/** Whoever renames what they have selected knows by which name from now on. */
function afterRenaming({ session, work }: ImapContext): ImapSession {
  const { selected } = session;
  const mailbox = selected && presentMailbox(selected, work.mail);
  if (!mailbox) return session;
  const { account } = selected;
  const name = calledBy(session, { account, mailbox: mailbox.name });
  return { ...session, selected: { ...selected, name } };
}

/**
 * RENAME of INBOX "is treated as creating a new mailbox and moving the
 * messages" (RFC 8474 §4): INBOX keeps its id, its UIDVALIDITY and its UIDNEXT.
 */
function moveInbox(
  { messages, accessList }: Mailbox,
  to: Place,
  context: ImapContext,
): void {
  const { work, env } = context;
  createMailbox(to, context, { accessList });
  if (messages.length === 0) return;
  const { account } = to;
  const moved = [...messages].map((message) => ({
    ...message,
    savedAt: env.now,
  }));
  const uids = moved.map(({ uid }) => uid);
  const added = { account, mailbox: to.mailbox, messages: moved };
  work.change({ kind: "messages.added", ...added });
  work.change({ kind: "messages.expunged", account, mailbox: "INBOX", uids });
}

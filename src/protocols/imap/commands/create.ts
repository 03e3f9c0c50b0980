import { mailboxNamed } from "../../../mail/mail-store.ts";
import { hierarchyDelimiter, parentName } from "../../../mail/mailbox.ts";
import { isMalformedName, mailboxName } from "../wire/mailbox-name.ts";
import {
  no,
  ok,
  refusal,
  type ImapCommand,
  type ImapContext,
  type Refusal,
} from "./command.ts";

/** Octets in a name, and levels in it, that a mailbox may have. */
const longestName = 255;
const deepestName = 20;

/**
 * CREATE makes a mailbox, and its superior names where they are missing.
 *
 * RFC 3501 §6.3.3 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     create = "CREATE" SP mailbox
 *
 * A delimiter at the end only says that names below are meant to come.
 */
export const create: ImapCommand<string> = {
  name: "CREATE",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "all",
  run(given, context) {
    const { session, work } = context;
    const name = given.endsWith(hierarchyDelimiter)
      ? given.slice(0, -1)
      : given;
    const refused = refuseName(name);
    if (refused !== null) return no(refused, session);
    const present = mailboxNamed(work.mail, session.account ?? "", name);
    if (present?.selectable === true) {
      const text = "Mailbox already exists";
      const values = { mailbox: name };
      return no(
        refusal("mailbox-exists", "ALREADYEXISTS", text, values),
        session,
      );
    }
    createParents(name, context);
    createMailbox(name, context);
    return ok("CREATE completed", session);
  },
};

/** Makes the superior names that are missing, as mailboxes (RFC 3501 §6.3.3). */
export function createParents(name: string, context: ImapContext): void {
  const parent = parentName(name);
  if (parent === null) return;
  const account = context.session.account ?? "";
  if (mailboxNamed(context.work.mail, account, parent) !== undefined) return;
  createParents(parent, context);
  createMailbox(parent, context);
}

/** Makes one mailbox with a UIDVALIDITY that none had before (RFC 3501 §2.3.1.1). */
export function createMailbox(
  name: string,
  { session, work, env }: ImapContext,
): void {
  work.change({
    kind: "mailbox.created",
    account: session.account ?? "",
    mailbox: name,
    id: env.nextMailboxId(),
    uidValidity: env.nextUidValidity(),
    selectable: true,
  });
}

/** Why no mailbox may have this name, or null when one may. */
export function refuseName(name: string): Refusal | null {
  const levels = name.split(hierarchyDelimiter);
  if (
    isMalformedName(name) ||
    levels.includes("") ||
    levels.length > deepestName ||
    name.length > longestName ||
    /[%*\p{Control}]/u.test(name)
  ) {
    return refusal("bad-mailbox-name", "CANNOT", "Invalid mailbox name");
  }
  return null;
}

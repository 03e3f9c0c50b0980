import { mailboxNamed } from "../../mail/mail-store.ts";
import {
  hierarchyDelimiter,
  parentName,
  type Mailbox,
} from "../../mail/mailbox.ts";
import { rightsOf } from "../../mail/rights.ts";
import { accessTo, type Asker } from "./access.ts";
import { refusal, type ImapContext, type Refusal } from "./commands/command.ts";
import { placeOf, type Place } from "./namespaces.ts";
import { noPermission, noSuchMailbox, tryCreate } from "./refusals.ts";
import { isMalformedName } from "./wire/mailbox-name.ts";

/** Octets in a name, and levels in it, that a mailbox may have. */
const longestName = 255;
const deepestName = 20;

/**
 * Where a mailbox of that name can be made, or why none can. What a name begins
 * with by which others' mailboxes are found is itself no mailbox's (RFC 2342 §2).
 */
export function placeForNew(name: string, asker: Asker): Place | Refusal {
  const refused = refuseName(name);
  if (refused !== null) return refused;
  const place = placeOf(name, asker.session);
  if (place === null) {
    const text = "No mailbox can have this name";
    return refusal("namespace-itself", "CANNOT", text, { mailbox: name });
  }
  return mayCreateAt(place, asker) ? place : noPermission(name, "k");
}

/** Why something can't be put into a mailbox that isn't there: CREATE may help or not (RFC 9051 §6.4.7). */
export function missingTarget(name: string, asker: Asker): Refusal {
  return "text" in placeForNew(name, asker)
    ? noSuchMailbox(name)
    : tryCreate(name);
}

/** There is a mailbox of that name, of which not everybody may know. */
export function alreadyThere(name: string, asker: Asker): Refusal {
  const isVisible = accessTo(name, asker)?.rights.includes("l") === true;
  return isVisible
    ? refusal("mailbox-exists", "ALREADYEXISTS", "Mailbox already exists", {
        mailbox: name,
      })
    : noPermission(name, "l");
}

/** Makes the superior names that are missing, as mailboxes (RFC 3501 §6.3.3). */
export function createParents(place: Place, context: ImapContext): void {
  const { account, mailbox } = place;
  const parent = parentName(mailbox);
  if (parent === null) return;
  if (mailboxNamed(context.work.mail, account, parent) !== undefined) return;
  const above = { account, mailbox: parent };
  createParents(above, context);
  createMailbox(above, context);
}

/**
 * Makes one mailbox with a UIDVALIDITY that none had before (RFC 3501 §2.3.1.1).
 * Who may do what is as with the mailbox above it (RFC 4314 §4).
 */
export function createMailbox(
  { account, mailbox }: Place,
  { work, env }: ImapContext,
  {
    specialUse = [],
    accessList = parentOf({ account, mailbox }, work.mail)?.accessList,
  }: Partial<Pick<Mailbox, "specialUse" | "accessList">> = {},
): void {
  work.change({
    kind: "mailbox.created",
    account,
    mailbox,
    id: env.nextMailboxId(),
    uidValidity: env.nextUidValidity(),
    selectable: true,
    specialUse,
    ...(accessList === undefined ? {} : { accessList }),
  });
}

/** A delimiter at the end only announces names below. */
export function withoutDelimiter(name: string): string {
  return name.endsWith(hierarchyDelimiter) ? name.slice(0, -1) : name;
}

/** At the top one makes one's own mailboxes only; elsewhere the nearest mailbox above counts (RFC 4314 §4). */
function mayCreateAt(place: Place, { session, work }: Asker): boolean {
  const { account, mailbox } = place;
  const user = session.account ?? "";
  let name = parentName(mailbox);
  while (name !== null) {
    const parent = mailboxNamed(work.mail, account, name);
    if (parent !== undefined) {
      return rightsOf(parent.accessList, account, user).includes("k");
    }
    name = parentName(name);
  }
  return account === user;
}

function parentOf(
  { account, mailbox }: Place,
  mail: Asker["work"]["mail"],
): Mailbox | undefined {
  const parent = parentName(mailbox);
  return parent === null ? undefined : mailboxNamed(mail, account, parent);
}

/** Why no mailbox may have this name, or null when one may. */
function refuseName(name: string): Refusal | null {
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

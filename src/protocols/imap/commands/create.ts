import { mailboxNamed } from "../../../mail/mail-store.ts";
import {
  hierarchyDelimiter,
  parentName,
  specialUses,
} from "../../../mail/mailbox.ts";
import {
  givenName,
  isMalformedName,
  type GivenName,
} from "../wire/mailbox-name.ts";
import type { Response } from "../../protocol.ts";
import { offers, revisionOf } from "../capabilities.ts";
import { mailboxIdOf } from "../object-id.ts";
import type { ImapSession } from "../session.ts";
import type { Reader } from "../wire/reader.ts";
import { listedAs } from "./list.ts";
import { atom, list } from "../wire/words.ts";
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

/** The uses that a mailbox can be made for: \All and \Flagged would be views of others. */
const usesToGive: ReadonlyMap<string, string> = new Map(
  specialUses
    .filter((use) => use !== "\\All" && use !== "\\Flagged")
    .map((use) => [use.toLowerCase(), use]),
);

interface CreateArguments {
  readonly mailbox: GivenName;
  /** As the client wrote them, with their backslashes. */
  readonly uses: readonly string[];
}

/**
 * CREATE makes a mailbox, and its superior names where they are missing.
 *
 * RFC 3501 §6.3.3 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     create        = "CREATE" SP mailbox [SP "(" create-param *(SP create-param) ")"]
 *     create-param  = "USE" SP "(" [use-attr *(SP use-attr)] ")"   ; RFC 6154 §6
 *
 * A delimiter at the end only says that names below are meant to come.
 */
export const create: ImapCommand<CreateArguments> = {
  name: "CREATE",
  parse(reader) {
    reader.space();
    const mailbox = givenName(reader);
    const takesUses = reader.offers("CREATE-SPECIAL-USE");
    const hasUses = takesUses && reader.skip(" ");
    return { mailbox, uses: hasUses ? createParameters(reader) : [] };
  },
  tells: () => "all",
  run({ mailbox: { name: canonical, given }, uses }, context) {
    const { session, work } = context;
    const name = withoutDelimiter(canonical);
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
    const known = uses.map((use) => usesToGive.get(use.toLowerCase()));
    const unknown = known.indexOf(undefined);
    if (unknown >= 0) {
      const text = "No mailbox can be made for this use";
      const values = { use: uses[unknown] ?? "" };
      return no(refusal("special-use", "USEATTR", text, values), session);
    }
    const specialUse = [...new Set(known.filter((use) => use !== undefined))];
    createParents(name, context);
    createMailbox(name, context, specialUse);
    const told = toldOtherwise(name, withoutDelimiter(given), session);
    const made = mailboxNamed(work.mail, session.account ?? "", name);
    const code =
      made !== undefined && offers(session, "OBJECTID")
        ? `MAILBOXID (${mailboxIdOf(made)})`
        : null;
    return ok("CREATE completed", session, told, code);
  },
};

/** A delimiter at the end only announces names below. */
export function withoutDelimiter(name: string): string {
  return name.endsWith(hierarchyDelimiter) ? name.slice(0, -1) : name;
}

/** In IMAP4rev2 a client is told when a mailbox isn't called as it wrote (RFC 9051 §6.3.4). */
export function toldOtherwise(
  name: string,
  given: string,
  session: ImapSession,
): readonly Response[] {
  const isNews = revisionOf(session) === 2 && name !== given;
  return isNews ? [listedAs(name, given)] : [];
}

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
  specialUse: readonly string[] = [],
): void {
  work.change({
    kind: "mailbox.created",
    account: session.account ?? "",
    mailbox: name,
    id: env.nextMailboxId(),
    uidValidity: env.nextUidValidity(),
    selectable: true,
    specialUse,
  });
}

function createParameters(reader: Reader): readonly string[] {
  return list(reader, () => {
    reader.as("create-param", () => reader.expect("USE"));
    reader.space();
    return list(reader, useAttribute);
  }).flat();
}

function useAttribute(reader: Reader): string {
  return reader.as("use-attr", () => {
    reader.expect("\\");
    return `\\${atom(reader)}`;
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

import { mailboxNamed } from "../../../mail/mail-store.ts";
import { specialUses } from "../../../mail/mailbox.ts";
import { givenName, type GivenName } from "../wire/mailbox-name.ts";
import type { Response } from "../../protocol.ts";
import { offers, revisionOf } from "../capabilities.ts";
import { calledBy } from "../namespaces.ts";
import {
  alreadyThere,
  createMailbox,
  createParents,
  placeForNew,
  withoutDelimiter,
} from "../new-mailbox.ts";
import { mailboxIdOf } from "../object-id.ts";
import type { ImapSession } from "../session.ts";
import type { Reader } from "../wire/reader.ts";
import { listedAs } from "./list.ts";
import { atom, list } from "../wire/words.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";

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
 * In others' namespaces it needs the right k for the mailbox above (RFC 4314 §4).
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
    const place = placeForNew(name, context);
    if ("text" in place) return no(place, session);
    const present = mailboxNamed(work.mail, place.account, place.mailbox);
    if (present?.selectable === true)
      return no(alreadyThere(name, context), session);
    const known = uses.map((use) => usesToGive.get(use.toLowerCase()));
    const unknown = known.indexOf(undefined);
    if (unknown >= 0) {
      const text = "No mailbox can be made for this use";
      const values = { use: uses[unknown] ?? "" };
      return no(refusal("special-use", "USEATTR", text, values), session);
    }
    const specialUse = [...new Set(known.filter((use) => use !== undefined))];
    createParents(place, context);
    createMailbox(place, context, { specialUse });
    const called = calledBy(session, place);
    const told = toldOtherwise(called, withoutDelimiter(given), session);
    const made = mailboxNamed(work.mail, place.account, place.mailbox);
    const code =
      made !== undefined && offers(session, "OBJECTID")
        ? `MAILBOXID (${mailboxIdOf(made)})`
        : null;
    return ok("CREATE completed", session, told, code);
  },
};

/** In IMAP4rev2 a client is told when a mailbox isn't called as it wrote (RFC 9051 §6.3.4). */
export function toldOtherwise(
  name: string,
  given: string,
  session: ImapSession,
): readonly Response[] {
  const isNews = revisionOf(session) === 2 && name !== given;
  return isNews ? [listedAs(name, given)] : [];
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

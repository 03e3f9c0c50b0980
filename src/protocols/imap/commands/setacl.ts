import type { AccessList } from "../../../mail/access-list.ts";
import type { Rights } from "../../../mail/rights.ts";
import { addRights, ownersRights, removeRights } from "../../../mail/rights.ts";
import { accessFor } from "../access.ts";
import {
  identifier,
  modRights,
  type RightsChange,
} from "../wire/access-words.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { no, ok, refusal, type ImapCommand } from "./command.ts";

/** Identifiers in one access list, and octets in one of them. */
const mostIdentifiers = 100;
const longestIdentifier = 200;

interface SetAclArguments {
  readonly mailbox: string;
  readonly identifier: string;
  readonly change: RightsChange;
}

/**
 * SETACL says what somebody may do with a mailbox.
 *
 * RFC 4314 §3.1 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     setacl = "SETACL" SP mailbox SP identifier SP mod-rights
 *
 * It needs the right a. The owner always keeps l and a, as LISTRIGHTS tells;
 * whoever is left without rights is no longer on the list.
 */
export const setacl: ImapCommand<SetAclArguments> = {
  name: "SETACL",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    reader.space();
    const name = identifier(reader);
    reader.space();
    return { mailbox, identifier: name, change: modRights(reader) };
  },
  tells: () => "all",
  run({ mailbox: name, identifier: who, change }, { session, work }) {
    const access = accessFor(name, "a", { session, work });
    if ("text" in access) return no(access, session);
    const { account, mailbox } = access;
    const before = mailbox.accessList.get(who) ?? "";
    const asked = changed(before, change);
    const rights = who === account ? addRights(asked, ownersRights) : asked;
    const accessList = withRights(mailbox.accessList, who, rights);
    if (accessList.size > mostIdentifiers || who.length > longestIdentifier) {
      const text = "The access list would become too long";
      const values = { most: String(mostIdentifiers) };
      return no(refusal("access-list-full", "LIMIT", text, values), session);
    }
    const where = { account, mailbox: mailbox.name };
    work.change({ kind: "access.changed", ...where, accessList });
    return ok("SETACL completed", session);
  },
};

function changed(before: Rights, { how, rights }: RightsChange): Rights {
  if (how === "add") return addRights(before, rights);
  if (how === "remove") return removeRights(before, rights);
  return rights;
}

/** An access list in which somebody has just these rights, or isn't named without any. */
export function withRights(
  list: AccessList,
  who: string,
  rights: Rights,
): AccessList {
  const after = new Map(list);
  if (rights === "") after.delete(who);
  else after.set(who, rights);
  return after;
}

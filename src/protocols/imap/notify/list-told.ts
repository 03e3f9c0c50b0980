import type { Response } from "../../protocol.ts";
import { visibleMailboxes, type Access, type Asker } from "../access.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import { listed, ofChildren } from "../commands/list.ts";
import { superiorsOf } from "../mailbox-listing.ts";
import { printMailboxName } from "../wire/mailbox-name.ts";
import type { NameTold } from "./watched-names.ts";

/**
 * Names as they are now, each in an extended LIST response.
 *
 * RFC 5465 §5.4, §5.5, §3.1: with \NonExistent where no mailbox can be reached by
 * the name, \NoAccess where it can't be read, \Subscribed where it is on the
 * list, and with the name that it had.
 */
export function namesTold(
  names: ReadonlyMap<string, NameTold>,
  asker: Asker,
): readonly Response[] {
  if (names.size === 0) return [];
  const { session, work } = asker;
  const mailboxes = visibleMailboxes(asker);
  const superiors = superiorsOf(mailboxes.keys());
  const subscriptions = work.mail.accounts.get(
    session.account ?? "",
  )?.subscriptions;
  const utf8 = usesUtf8(session);
  return [...names.keys()].sort().map((name) => {
    const { old, isHidden } = names.get(name) ?? { old: null, isHidden: false };
    const access = mailboxes.get(name);
    const attributes = isHidden ? ["\\NoAccess"] : [...ofAccess(access)];
    if (subscriptions?.has(name) === true) attributes.push("\\Subscribed");
    const isListed = access !== undefined || superiors.has(name);
    if (offers(session, "CHILDREN") && isListed)
      attributes.push(ofChildren(superiors.has(name)));
    if (offers(session, "SPECIAL-USE"))
      attributes.push(...(access?.mailbox.specialUse ?? []));
    const before =
      old === null ? "" : `("OLDNAME" (${printMailboxName(old, utf8)}))`;
    return listed("LIST", attributes, name, utf8, before);
  });
}

function ofAccess(access: Access | undefined): readonly string[] {
  if (access === undefined) return ["\\NonExistent"];
  if (!access.mailbox.selectable) return ["\\NonExistent", "\\Noselect"];
  return access.rights.includes("r") ? [] : ["\\NoAccess"];
}

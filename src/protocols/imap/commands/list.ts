import { hierarchyDelimiter } from "../../../mail/mailbox.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import type { Response } from "../../protocol.ts";
import { visibleMailboxes, type Access } from "../access.ts";
import { offers, usesUtf8 } from "../capabilities.ts";
import { listedNames, superiorsOf } from "../mailbox-listing.ts";
import { listArguments, type ListArguments } from "../wire/list-options.ts";
import { printMailboxName } from "../wire/mailbox-name.ts";
import { untagged } from "../wire/response.ts";
import { ok, type ImapCommand } from "./command.ts";
import { statusOf } from "./status.ts";

/**
 * LIST gives the mailbox names that match a pattern.
 *
 * RFC 3501 §6.3.8, RFC 5258 §3 · legal in: authenticated, selected · completes:
 * OK, NO, BAD
 *
 *     list = "LIST" [SP list-select-opts] SP mailbox SP mbox-or-pat
 *            [SP list-return-opts]
 *
 * The reference is put before the pattern. An empty pattern asks only for the
 * hierarchy delimiter and the root, unless the command is an extended one.
 * RETURN (STATUS ...) has each mailbox followed by its STATUS (RFC 5819). Others'
 * mailboxes are given where the user has the right l (RFC 4314 §4).
 */
export const list: ImapCommand<ListArguments> = {
  name: "LIST",
  parse: listArguments,
  tells: () => "all",
  asksModSeq: ({ status }) => status.includes("HIGHESTMODSEQ"),
  run(asked, { session, work }) {
    const account = work.mail.accounts.get(session.account ?? "");
    if (account === undefined) return ok("LIST completed", session);
    const utf8 = usesUtf8(session);
    const { isExtended, patterns, selection, returns, status } = asked;
    if (!isExtended && patterns[0] === "") {
      const root = listed("LIST", ["\\Noselect"], "", utf8);
      return ok("LIST completed", session, [root]);
    }
    const { subscriptions } = account;
    const mailboxes = visibleMailboxes({ session, work });
    const superiors = superiorsOf(mailboxes.keys());
    const showsUse = offers(session, "SPECIAL-USE");
    const showsChildren =
      offers(session, "CHILDREN") || returns.has("CHILDREN");
    const showsSubscribed =
      selection.has("SUBSCRIBED") || returns.has("SUBSCRIBED");
    const responses: Response[] = [];
    const known = { mailboxes, subscriptions };
    for (const { name, exists, childInfo } of listedNames(known, asked)) {
      const access = mailboxes.get(name);
      const attributes: string[] = [];
      if (!exists && isExtended) attributes.push("\\NonExistent");
      else if (!isSelectable(access, status)) attributes.push("\\Noselect");
      if (showsSubscribed && subscriptions.has(name)) {
        attributes.push("\\Subscribed");
      }
      if (showsChildren) attributes.push(ofChildren(superiors.has(name)));
      if (showsUse) attributes.push(...(access?.mailbox.specialUse ?? []));
      responses.push(
        listed("LIST", attributes, name, utf8, printInfo(childInfo)),
      );
      responses.push(...statusResponses(access, status, utf8));
    }
    return ok("LIST completed", session, responses);
  },
};

/** RFC 3348 §3 */
export function ofChildren(has: boolean): string {
  return has ? "\\HasChildren" : "\\HasNoChildren";
}

/** What can't be selected has no STATUS (RFC 5819 §2). */
function statusResponses(
  access: Access | undefined,
  items: ListArguments["status"],
  utf8: boolean,
): readonly Response[] {
  return access !== undefined && isSelectable(access, items) && items.length > 0
    ? [statusOf(access, items, utf8)]
    : [];
}

/** Where STATUS is asked for and may not be told, nor may the mailbox be selected (RFC 5819 §2). */
function isSelectable(
  access: Access | undefined,
  items: ListArguments["status"],
): boolean {
  if (access?.mailbox.selectable !== true) return false;
  return items.length === 0 || access.rights.includes("r");
}

/** `childinfo-extended-item = "CHILDINFO" SP "(" list-select-base-opt-quoted ... ")"` */
function printInfo(criteria: readonly string[]): OctetString {
  if (criteria.length === 0) return "";
  const quoted = criteria.map((option) => `"${option}"`).join(" ");
  return `("CHILDINFO" (${quoted}))`;
}

/**
 * A mailbox under the name that it has, for a client that may have written it
 * otherwise: `("OLDNAME" ("inbox"))` (RFC 9051 §6.3.9.7).
 */
export function listedAs(name: string, given: string): Response {
  const old =
    given === name ? "" : `("OLDNAME" (${printMailboxName(given, true)}))`;
  return listed("LIST", [], name, true, old);
}

/**
 *     mailbox-list = "(" [mbx-list-flags] ")" SP DQUOTE delimiter DQUOTE SP mailbox
 *                    [SP mbox-list-extended]                ; RFC 5258 §6
 */
export function listed(
  word: "LIST" | "LSUB",
  attributes: readonly string[],
  name: string,
  utf8: boolean,
  extended: OctetString = "",
): Response {
  const words = [
    `${word} (${attributes.join(" ")})`,
    `"${hierarchyDelimiter}"`,
    printMailboxName(name, utf8),
  ];
  if (extended !== "") words.push(extended);
  return untagged(word, words.join(" "));
}

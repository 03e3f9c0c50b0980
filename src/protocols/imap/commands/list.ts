import { hierarchyDelimiter, type Mailbox } from "../../../mail/mailbox.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import type { Response } from "../../protocol.ts";
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
 * RETURN (STATUS ...) has each mailbox followed by its STATUS (RFC 5819).
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
    const { mailboxes, subscriptions } = account;
    const superiors = superiorsOf(mailboxes.keys());
    const showsUse = offers(session, "SPECIAL-USE");
    const showsChildren =
      offers(session, "CHILDREN") || returns.has("CHILDREN");
    const showsSubscribed =
      selection.has("SUBSCRIBED") || returns.has("SUBSCRIBED");
    const responses: Response[] = [];
    for (const { name, exists, childInfo } of listedNames(account, asked)) {
      const mailbox = mailboxes.get(name);
      const attributes: string[] = [];
      if (!exists && isExtended) attributes.push("\\NonExistent");
      else if (mailbox?.selectable !== true) attributes.push("\\Noselect");
      if (showsSubscribed && subscriptions.has(name)) {
        attributes.push("\\Subscribed");
      }
      // RFC 3348 §3
      if (showsChildren) {
        const has = superiors.has(name);
        attributes.push(has ? "\\HasChildren" : "\\HasNoChildren");
      }
      if (showsUse) attributes.push(...(mailbox?.specialUse ?? []));
      responses.push(
        listed("LIST", attributes, name, utf8, printInfo(childInfo)),
      );
      responses.push(...statusResponses(mailbox, status, utf8));
    }
    return ok("LIST completed", session, responses);
  },
};

/** What can't be selected has no STATUS (RFC 5819 §2). */
function statusResponses(
  mailbox: Mailbox | undefined,
  items: ListArguments["status"],
  utf8: boolean,
): readonly Response[] {
  return mailbox?.selectable === true && items.length > 0
    ? [statusOf(mailbox, items, utf8)]
    : [];
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

import {
  hierarchyDelimiter,
  parentName,
  type Mailbox,
} from "../../../mail/mailbox.ts";
import type { Response } from "../../protocol.ts";
import { offers } from "../capabilities.ts";
import {
  mailboxName,
  mailboxPattern,
  printMailboxName,
} from "../wire/mailbox-name.ts";
import { namesMatching } from "../wire/mailbox-pattern.ts";
import type { Reader } from "../wire/reader.ts";
import { untagged } from "../wire/response.ts";
import { ok, type ImapCommand } from "./command.ts";

/** Characters in a pattern that are still an honest question. */
const longestPattern = 1000;

export interface ListArguments {
  readonly reference: string;
  readonly pattern: string;
}

/**
 * LIST gives the mailbox names that match a pattern.
 *
 * RFC 3501 §6.3.8 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     list = "LIST" SP mailbox SP list-mailbox
 *
 * The reference is put before the pattern. An empty pattern asks only for the
 * hierarchy delimiter and the root.
 */
export const list: ImapCommand<ListArguments> = {
  name: "LIST",
  parse: listArguments,
  tells: () => "all",
  run({ reference, pattern }, { session, work }) {
    const account = work.mail.accounts.get(session.account ?? "");
    const mailboxes = account?.mailboxes ?? new Map<string, Mailbox>();
    const parents = parentsOf([...mailboxes.keys()]);
    // RFC 3348 §3
    const childrenOf = (name: string): readonly string[] => {
      if (!offers(session, "CHILDREN")) return [];
      return [parents.has(name) ? "\\HasChildren" : "\\HasNoChildren"];
    };
    const responses =
      pattern === ""
        ? [listed("LIST", ["\\Noselect"], "")]
        : namesMatching(reference + pattern, [...mailboxes.keys()]).map(
            ({ name, isImplied }) => {
              const isSelectable =
                !isImplied && mailboxes.get(name)?.selectable === true;
              const attributes = isSelectable ? [] : ["\\Noselect"];
              return listed("LIST", [...attributes, ...childrenOf(name)], name);
            },
          );
    return ok("LIST completed", session, responses);
  },
};

/** Every name that others stand below, at any depth. */
function parentsOf(names: readonly string[]): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const name of names) {
    let parent = parentName(name);
    while (parent !== null && !parents.has(parent)) {
      parents.add(parent);
      parent = parentName(parent);
    }
  }
  return parents;
}

/** `mailbox SP list-mailbox`, which LSUB takes as well. */
export function listArguments(reader: Reader): ListArguments {
  reader.space();
  const reference = mailboxName(reader);
  reader.space();
  const at = reader.position;
  const pattern = mailboxPattern(reader);
  if (reference.length + pattern.length > longestPattern) {
    reader.fail("pattern-too-long", {}, at);
  }
  return { reference, pattern };
}

/** `mailbox-list = "(" [mbx-list-flags] ")" SP DQUOTE delimiter DQUOTE SP mailbox` */
export function listed(
  word: "LIST" | "LSUB",
  attributes: readonly string[],
  name: string,
): Response {
  const delimiter = `"${hierarchyDelimiter}"`;
  const printed = printMailboxName(name);
  return untagged(
    word,
    `${word} (${attributes.join(" ")}) ${delimiter} ${printed}`,
  );
}

import { hasFlag, seen } from "../../../mail/flags.ts";
import { mailboxNamed } from "../../../mail/mail-store.ts";
import type { Mailbox } from "../../../mail/mailbox.ts";
import { noSuchMailbox } from "../refusals.ts";
import { mailboxName, printMailboxName } from "../wire/mailbox-name.ts";
import type { Reader } from "../wire/reader.ts";
import { untagged } from "../wire/response.ts";
import { atom, list } from "../wire/words.ts";
import { no, ok, type ImapCommand } from "./command.ts";

const items = [
  "MESSAGES",
  "RECENT",
  "UIDNEXT",
  "UIDVALIDITY",
  "UNSEEN",
  "SIZE",
  "HIGHESTMODSEQ",
] as const;

type StatusItem = (typeof items)[number];

/** The extensions that bring items, by item. */
const extensionOf: ReadonlyMap<string, string> = new Map([
  ["SIZE", "STATUS=SIZE"],
  ["HIGHESTMODSEQ", "CONDSTORE"],
]);

interface StatusArguments {
  readonly mailbox: string;
  readonly items: readonly StatusItem[];
}

/**
 * STATUS tells facts about a mailbox without opening it.
 *
 * RFC 3501 §6.3.10 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     status     = "STATUS" SP mailbox SP "(" status-att *(SP status-att) ")"
 *     status-att = "MESSAGES" / "RECENT" / "UIDNEXT" / "UIDVALIDITY" / "UNSEEN"
 *     status-att =/ "SIZE"                            ; RFC 8438 §3
 *     status-att =/ "HIGHESTMODSEQ"                   ; RFC 7162 §3.1.7
 *
 * UNSEEN is a count here, unlike SELECT's code of that name.
 */
export const status: ImapCommand<StatusArguments> = {
  name: "STATUS",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    reader.space();
    const at = reader.position;
    const asked = list(reader, statusAtt);
    if (asked.length === 0) reader.fail("empty-list", {}, at);
    return { mailbox, items: asked };
  },
  tells: () => "all",
  asksModSeq: ({ items: asked }) => asked.includes("HIGHESTMODSEQ"),
  run({ mailbox: name, items: asked }, { session, work }) {
    const mailbox = mailboxNamed(work.mail, session.account ?? "", name);
    if (mailbox?.selectable !== true) return no(noSuchMailbox(name), session);
    const facts = asked.map((item) => `${item} ${fact(mailbox, item)}`);
    const answer = `STATUS ${printMailboxName(name)} (${facts.join(" ")})`;
    return ok("STATUS completed", session, [untagged("STATUS", answer)]);
  },
};

function statusAtt(reader: Reader): StatusItem {
  const at = reader.position;
  const word = reader.as("status-att", atom).toUpperCase();
  const extension = extensionOf.get(word);
  const isKnown = extension === undefined || reader.offers(extension);
  const item = isKnown ? items.find((name) => name === word) : undefined;
  if (item === undefined)
    reader.fail("unknown-status-item", { found: word }, at);
  return item ?? "MESSAGES";
}

function fact(mailbox: Mailbox, item: StatusItem): number {
  const { messages, recentFrom } = mailbox;
  switch (item) {
    case "MESSAGES":
      return messages.length;
    case "RECENT":
      return messages.length + 1 - messages.numberAtOrAfter(recentFrom);
    case "UIDNEXT":
      return mailbox.uidNext;
    case "UIDVALIDITY":
      return mailbox.uidValidity;
    case "UNSEEN": {
      let unseen = 0;
      for (const { flags } of messages) if (!hasFlag(flags, seen)) unseen++;
      return unseen;
    }
    case "SIZE": {
      let octets = 0;
      for (const { content } of messages) octets += content.octets.length;
      return octets;
    }
    case "HIGHESTMODSEQ":
      return mailbox.highestModSeq;
    default:
      return item satisfies never;
  }
}

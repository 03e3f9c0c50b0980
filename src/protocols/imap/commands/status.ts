import { deleted, hasFlag, seen } from "../../../mail/flags.ts";
import type { Mailbox } from "../../../mail/mailbox.ts";
import type { Message } from "../../../mail/message.ts";
import { octetsIn } from "../../../mail/message.ts";
import { asSeenBy } from "../../../mail/opened-mailbox.ts";
import type { Response } from "../../protocol.ts";
import { openableFor, type Access } from "../access.ts";
import { largestMessage, usesUtf8 } from "../capabilities.ts";
import { mailboxIdOf } from "../object-id.ts";
import { mailboxName, printMailboxName } from "../wire/mailbox-name.ts";
import { untagged } from "../wire/response.ts";
import { statusItems, type StatusItem } from "../wire/status-items.ts";
import { no, ok, type ImapCommand } from "./command.ts";

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
 *
 * UNSEEN is a count here, unlike SELECT's code of that name. It needs the right
 * r (RFC 4314 §4).
 */
export const status: ImapCommand<StatusArguments> = {
  name: "STATUS",
  parse(reader) {
    reader.space();
    const mailbox = mailboxName(reader);
    reader.space();
    return { mailbox, items: statusItems(reader) };
  },
  tells: () => "all",
  asksModSeq: ({ items: asked }) => asked.includes("HIGHESTMODSEQ"),
  run({ mailbox: name, items: asked }, { session, work }) {
    const access = openableFor(name, "r", { session, work });
    if ("text" in access) return no(access, session);
    return ok("STATUS completed", session, [
      statusOf(access, asked, usesUtf8(session)),
    ]);
  },
};

/** `* STATUS mailbox (item value ...)` (RFC 3501 §7.2.4) */
export function statusOf(
  { name, mailbox, viewer }: Access,
  asked: readonly StatusItem[],
  utf8: boolean,
): Response {
  const seen = asSeenBy(mailbox, viewer);
  const facts = asked.map((item) => `${item} ${fact(seen, item)}`);
  const printed = printMailboxName(name, utf8);
  return untagged("STATUS", `STATUS ${printed} (${facts.join(" ")})`);
}

function fact(mailbox: Mailbox, item: StatusItem): number | string {
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
    case "SIZE":
      return mailbox.octets;
    case "DELETED":
      return deletedIn(mailbox).length;
    case "DELETED-STORAGE":
      return octetsIn(deletedIn(mailbox));
    case "MAILBOXID":
      return `(${mailboxIdOf(mailbox)})`;
    case "APPENDLIMIT":
      return largestMessage;
    case "HIGHESTMODSEQ":
      return mailbox.highestModSeq;
    default:
      return item satisfies never;
  }
}

/** What EXPUNGE would remove. */
function deletedIn({ messages }: Mailbox): readonly Message[] {
  return [...messages].filter(({ flags }) => hasFlag(flags, deleted));
}

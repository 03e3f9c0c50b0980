import { hasFlag, seen } from "../../../mail/flags.ts";
import { mailboxNamed } from "../../../mail/mail-store.ts";
import type { Mailbox } from "../../../mail/mailbox.ts";
import type { Response } from "../../protocol.ts";
import { exists, flagsKnown, openView, recentCount } from "../mailbox-view.ts";
import { noSuchMailbox } from "../refusals.ts";
import { mailboxName } from "../wire/mailbox-name.ts";
import { untaggedStatus } from "../wire/response.ts";
import {
  no,
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";

/**
 * SELECT opens a mailbox.
 *
 * RFC 3501 §6.3.1 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     select = "SELECT" SP mailbox
 *
 * A mailbox that was open is closed first, without expunging, and stays
 * closed when the new one can't be opened.
 */
export const select: ImapCommand<string> = {
  name: "SELECT",
  parse(reader) {
    reader.space();
    return mailboxName(reader);
  },
  tells: () => "nothing",
  run: (name, context) => open(name, context, false),
};

/** Opens a mailbox for SELECT or, read-only, for EXAMINE. */
export function open(
  name: string,
  { session, work }: ImapContext,
  readOnly: boolean,
): ImapOutcome {
  const account = session.account ?? "";
  const mailbox = mailboxNamed(work.mail, account, name);
  if (mailbox?.selectable !== true) {
    return no(noSuchMailbox(name), { ...session, selected: null });
  }
  const view = openView(account, mailbox, readOnly, work);
  const [flags, permanentFlags] = flagsKnown(view);
  const responses = [
    flags,
    exists(view),
    recentCount(view),
    firstUnseen(mailbox),
    permanentFlags,
    untaggedStatus("OK", `UIDNEXT ${mailbox.uidNext}`, "Predicted next UID"),
    untaggedStatus("OK", `UIDVALIDITY ${mailbox.uidValidity}`, "UIDs valid"),
  ].filter((response) => response !== undefined);
  const [code, command] = readOnly
    ? ["READ-ONLY", "EXAMINE"]
    : ["READ-WRITE", "SELECT"];
  const selected = { ...session, selected: view };
  return ok(`${command} completed`, selected, responses, code);
}

/** The number of the first message without \Seen, not how many there are (§7.1). */
function firstUnseen({ messages }: Mailbox): Response | undefined {
  let number = 0;
  for (const message of messages) {
    number++;
    if (!hasFlag(message.flags, seen)) {
      return untaggedStatus("OK", `UNSEEN ${number}`, "First unseen message");
    }
  }
  return undefined;
}

import { hasFlag, seen } from "../../../mail/flags.ts";
import type { Mailbox } from "../../../mail/mailbox.ts";
import { isWritable } from "../../../mail/access-list.ts";
import type { Response } from "../../protocol.ts";
import { openableFor } from "../access.ts";
import { offers, revisionOf } from "../capabilities.ts";
import { openView, presentMailbox, type MailboxView } from "../mailbox-view.ts";
import { mailboxIdOf } from "../object-id.ts";
import { notEnabled } from "../refusals.ts";
import type { ImapSession } from "../session.ts";
import {
  exists,
  flagsKnown,
  highestModSeq,
  recentCount,
} from "../view-responses.ts";
import { listedAs } from "./list.ts";
import { untaggedStatus } from "../wire/response.ts";
import {
  selectArguments,
  type SelectArguments,
} from "../wire/select-params.ts";
import {
  bad,
  inTurn,
  no,
  ok,
  type ImapCommand,
  type ImapContext,
  type ImapOutcome,
} from "./command.ts";
import { resyncAnswers } from "./resync.ts";

/**
 * SELECT opens a mailbox.
 *
 * RFC 3501 §6.3.1 · legal in: authenticated, selected · completes: OK, NO, BAD
 *
 *     select = "SELECT" SP mailbox [select-params]
 *
 * A mailbox that was open is closed first, without expunging, and stays
 * closed when the new one can't be opened. What was told before the code CLOSED
 * is about the old one (RFC 7162 §3.2.11). It needs the right r; who can change
 * nothing that others see is told READ-ONLY (RFC 4314 §5.2).
 */
export const select: ImapCommand<SelectArguments> = {
  name: "SELECT",
  parse: selectArguments,
  tells: () => "nothing",
  asksModSeq: ({ condstore }) => condstore,
  run: (argument, context) => open(argument, context, false),
};

/** Opens a mailbox for SELECT or, read-only, for EXAMINE. */
export function open(
  { mailbox: { name, given }, resync }: SelectArguments,
  { session, work }: ImapContext,
  readOnly: boolean,
): ImapOutcome {
  if (resync !== null && !session.enabled.has("QRESYNC"))
    return bad(notEnabled(), session);
  const access = openableFor(name, "r", { session, work });
  const closed = closing(session);
  if ("text" in access) {
    const refused = no(access, { ...session, selected: null });
    return { ...refused, responses: closed };
  }
  const revision = revisionOf(session);
  const view = openView(access, { readOnly, revision }, work);
  const mailbox = presentMailbox(view, work.mail) ?? access.mailbox;
  const known = [
    ...closed,
    ...opened(view, mailbox, given),
    untaggedStatus("OK", `UIDNEXT ${mailbox.uidNext}`, "Predicted next UID"),
    untaggedStatus("OK", `UIDVALIDITY ${mailbox.uidValidity}`, "UIDs valid"),
    session.enabled.has("CONDSTORE") ? highestModSeq(view) : undefined,
    offers(session, "OBJECTID") ? ownId(mailbox) : undefined,
  ].filter((response) => response !== undefined);
  const command = readOnly ? "EXAMINE" : "SELECT";
  const writes = !readOnly && isWritable(access.rights);
  const code = writes ? "READ-WRITE" : "READ-ONLY";
  const selected = { ...session, selected: view };
  const { enabled } = session;
  const since =
    resync === null ? [] : resyncAnswers(resync, mailbox, view, enabled);
  const responses = inTurn(known, since);
  return ok(`${command} completed`, selected, responses, code);
}

/** RFC 8474 §4.2 */
function ownId(mailbox: Mailbox): Response {
  const code = `MAILBOXID (${mailboxIdOf(mailbox)})`;
  return untaggedStatus("OK", code, "The mailbox's own id");
}

/** Says that what comes next isn't about the mailbox that was open. */
function closing(session: ImapSession): readonly Response[] {
  const isTold = revisionOf(session) === 2 || offers(session, "CONDSTORE");
  return session.selected !== null && isTold
    ? [untaggedStatus("OK", "CLOSED", "Previous mailbox is closed")]
    : [];
}

/**
 * What is told of a mailbox that has just been opened: RFC 3501 §6.3.1 or,
 * with its name in LIST and without \Recent and the first unseen, RFC 9051 §6.3.2.
 */
function opened(
  view: MailboxView,
  mailbox: Mailbox,
  given: string,
): readonly Response[] {
  const [flags, permanentFlags] = flagsKnown(view);
  const known = [flags, exists(view)];
  if (view.revision === 1) {
    known.push(...recentCount(view), firstUnseen(mailbox), permanentFlags);
  } else {
    known.push(permanentFlags, listedAs(view.name, given));
  }
  return known.filter((response) => response !== undefined);
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

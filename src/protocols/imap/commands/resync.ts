import type { Mailbox } from "../../../mail/mailbox.ts";
import type { MessageList } from "../../../mail/message-list.ts";
import type { Response } from "../../protocol.ts";
import type { MailboxView } from "../mailbox-view.ts";
import { vanishedEarlier } from "../vanished.ts";
import { flagsTold } from "../view-responses.ts";
import type { Resync, SequenceMatch } from "../wire/select-params.ts";
import { numbersOfUids, type SequenceSet } from "../wire/sequence-set.ts";
import { difference } from "../wire/set-arithmetic.ts";

/**
 * What a client that knew a mailbox is told once it has been opened: which
 * messages are gone since, then the flags of those that changed. With another
 * UIDVALIDITY it knew another mailbox, and is told nothing.
 *
 * RFC 7162 §3.2.5
 */
export function* resyncAnswers(
  { uidValidity, modSeq, uids, match }: Resync,
  mailbox: Mailbox,
  view: MailboxView,
  enabled: ReadonlySet<string>,
): Generator<Response> {
  if (uidValidity !== mailbox.uidValidity) return;
  const known = uids ?? [{ from: 1, to: Infinity }];
  const { told } = view;
  const asked = unmatched(known, match, told);
  yield* vanishedEarlier(mailbox, modSeq, asked, told);
  for (const { from, to } of numbersOfUids(known, told)) {
    for (const placed of told.range(from, to)) {
      if (placed.message.modSeq > modSeq)
        yield flagsTold(view, placed, { enabled });
    }
  }
}

/**
 * The UIDs without those up to the last message whose number the client still
 * knows: of these it knows already which are gone (RFC 7162 §3.2.5.2).
 */
function unmatched(
  uids: SequenceSet,
  match: SequenceMatch | null,
  messages: MessageList,
): SequenceSet {
  if (match === null) return uids;
  const known = each(match.uids);
  let matched = 0;
  for (const number of each(match.numbers)) {
    const uid = known.next().value;
    if (number > messages.length || uid === undefined) break;
    if (messages.at(number)?.uid === uid) matched = uid;
  }
  return difference(uids, [{ from: 0, to: matched }]);
}

function* each(set: SequenceSet): Generator<number, undefined> {
  for (const { from, to } of set)
    for (let number = from; number <= to; number++) yield number;
}

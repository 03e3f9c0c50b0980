import type { SequenceSet } from "../protocols/imap/wire/sequence-set.ts";
import { withoutMessage, type BelievedMailbox, type Told } from "./belief.ts";
import { unknownMessage } from "./believed-message.ts";
import type { BelievedList } from "./believed-list.ts";

/**
 * Without the messages of which the server said by their UIDs that they are
 * gone (RFC 7162 §3.2.10.2): one for each UID. Where the client never learned
 * which of several it was, it knows nothing of any of them from then on.
 */
export function withoutUids(
  mailbox: BelievedMailbox,
  uids: SequenceSet,
  told: Told,
): BelievedMailbox {
  let next = mailbox;
  const unplaced: number[] = [];
  const numbers: number[] = [];
  for (const { from, to } of uids) {
    for (let uid = from; uid <= to; uid++) {
      const number = mailbox.messages.numberOf(uid);
      if (number === undefined) unplaced.push(uid);
      else numbers.push(number);
    }
  }
  // From the end, so that the numbers of those still to go hold.
  for (const number of numbers.sort((a, b) => b - a)) {
    next = withoutMessage(next, number, told);
  }
  for (const uid of unplaced) next = withoutOneOf(next, uid, told);
  return next;
}

/** Without one of the messages whose UID isn't known and may be this one. */
function withoutOneOf(
  mailbox: BelievedMailbox,
  uid: number,
  told: Told,
): BelievedMailbox {
  const { first, last } = placesOf(mailbox.messages, uid);
  if (last < first) return mailbox;
  const next = withoutMessage(mailbox, last, told);
  let { messages } = next;
  for (let number = first; number < last; number++) {
    messages = messages.with(number, unknownMessage);
  }
  return { ...next, messages };
}

/** Where a message with this UID may be: UIDs ascend with the numbers. */
function placesOf(
  messages: BelievedList,
  wanted: number,
): { readonly first: number; readonly last: number } {
  let first = 1;
  let number = 0;
  for (const { uid } of messages) {
    number++;
    if (uid === null) continue;
    if (uid > wanted) return { first, last: number - 1 };
    first = number + 1;
  }
  return { first, last: number };
}

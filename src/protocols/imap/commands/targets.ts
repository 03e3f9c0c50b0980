import type { MailboxView } from "../mailbox-view.ts";
import { beyondLastMessage } from "../refusals.ts";
import {
  numbersNamed,
  numbersOfUids,
  printSequenceSet,
  searchResult,
  type MessageSet,
  type SequenceSet,
} from "../wire/sequence-set.ts";
import type { Placed } from "../../../mail/message-list.ts";
import type { Refusal } from "./command.ts";

/** The messages that a command is about, as this client numbers them. */
export interface Targets {
  readonly count: number;
  /** In order; can be walked more than once. */
  each(): Iterable<Placed>;
}

/**
 * The messages that a set names: message sequence numbers, or UIDs when the
 * command stands behind UID. A number beyond the last message is refused, a
 * UID that doesn't exist is passed over (RFC 3501 §9, §6.4.8), and so is what is
 * gone of a search's result (RFC 5182 §2.1).
 */
export function targetsOf(
  set: MessageSet,
  byUid: boolean,
  view: MailboxView,
): Targets | Refusal {
  if (set === searchResult) {
    return among(numbersOfUids(view.found, view.told), view);
  }
  const ranges = byUid
    ? numbersOfUids(set, view.told)
    : numbersNamed(set, view.told);
  if (ranges === null) {
    return beyondLastMessage(printSequenceSet(set), view.told.length);
  }
  return among(ranges, view);
}

function among(ranges: SequenceSet, view: MailboxView): Targets {
  const count = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return {
    count,
    *each() {
      for (const { from, to } of ranges) yield* view.told.range(from, to);
    },
  };
}

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
import type { MessageList, Placed } from "../../../mail/message-list.ts";
import type { Refusal } from "./command.ts";

/** The messages that a command is about, as this client numbers them. */
export interface Targets {
  readonly count: number;
  /** In order; none touch. */
  readonly ranges: SequenceSet;
  /** In order; can be walked more than once. In a later list that has the same numbers too. */
  each(messages?: MessageList): Iterable<Placed>;
  /** The same by their UIDs. */
  uids(): Iterable<number>;
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

/** The messages with these numbers. */
export function among(ranges: SequenceSet, { told }: MailboxView): Targets {
  const count = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const [only = { from: 1, to: 0 }, ...others] = ranges;
  return {
    count,
    ranges,
    each: (messages = told) =>
      others.length === 0
        ? messages.range(only.from, only.to)
        : inRanges(ranges, messages),
    uids: () => uidsIn(ranges, told),
  };
}

function* inRanges(
  ranges: SequenceSet,
  messages: MessageList,
): Generator<Placed> {
  for (const { from, to } of ranges) yield* messages.range(from, to);
}

function* uidsIn(ranges: SequenceSet, told: MessageList): Generator<number> {
  for (const { from, to } of ranges) {
    for (const { chunk, start, end } of told.slices(from, to)) {
      for (const { uid } of chunk.kept.slice(start, end)) yield uid;
    }
  }
}

import type { MessageList } from "../../../mail/message-list.ts";
import type { Reader } from "./reader.ts";
import { nzNumber } from "./words.ts";

/** Both ends counted in, in either order; `*` is Infinity. */
export interface SequenceRange {
  readonly from: number;
  readonly to: number;
}

/** Numbers, ranges and `*` as a client wrote them. */
export type SequenceSet = readonly SequenceRange[];

/** The messages that SEARCH kept last (RFC 5182 §2.1). */
export const searchResult = "$";

/** What a command is about: named one by one, or as the last search found them. */
export type MessageSet = SequenceSet | typeof searchResult;

/** Members that a set may have: more is no honest question. */
const mostMembers = 10_000;

/**
 * A sequence set.
 *
 * RFC 3501 §9
 *
 *     sequence-set = (seq-number / seq-range) *("," sequence-set)
 *     seq-range    = seq-number ":" seq-number
 *     seq-number   = nz-number / "*"
 */
export function sequenceSet(reader: Reader): SequenceSet {
  const ranges: SequenceRange[] = [];
  do {
    const from = seqNumber(reader);
    ranges.push({ from, to: reader.skip(":") ? seqNumber(reader) : from });
    if (ranges.length > mostMembers) reader.fail("set-too-long");
  } while (reader.skip(","));
  return ranges;
}

/**
 * A set where a command takes one, which may be the result of a search.
 *
 * RFC 5182 §4
 *
 *     sequence-set    =/ seq-last-command
 *     seq-last-command = "$"
 */
export function messageSet(reader: Reader): MessageSet {
  const isResult =
    reader.offers("SEARCHRES") &&
    reader.as("seq-last-command", () => reader.skip(searchResult));
  return isResult ? searchResult : sequenceSet(reader);
}

function seqNumber(reader: Reader): number {
  return reader.as("seq-number", () =>
    reader.skip("*") ? Infinity : nzNumber(reader),
  );
}

/** The set as a client may write it. */
export function printSequenceSet(set: SequenceSet): string {
  const end = (number: number) => (number === Infinity ? "*" : String(number));
  return set
    .map(({ from, to }) =>
      from === to ? end(from) : `${end(from)}:${end(to)}`,
    )
    .join(",");
}

/** Numbers that ascend, as a set. */
export function setOf(numbers: readonly number[]): SequenceSet {
  return inOrder(numbers.map((number) => ({ from: number, to: number })));
}

/**
 * The message sequence numbers that a set names in a list: ranges in order,
 * each number once. Null when one is above the list's length, which is an
 * error of the client's (RFC 3501 §9 seq-number).
 */
export function numbersNamed(
  set: SequenceSet,
  messages: MessageList,
): SequenceSet | null {
  const { length } = messages;
  const ranges = set.map((range) => resolved(range, length));
  if (length === 0 || ranges.some((range) => range.to > length)) return null;
  return inOrder(ranges);
}

/**
 * The message sequence numbers of the UIDs that a set names. UIDs which don't
 * exist are passed over; `*` is the last message, also in `9999:*`
 * (RFC 3501 §6.4.8).
 */
export function numbersOfUids(
  set: SequenceSet,
  messages: MessageList,
): SequenceSet {
  const highest = messages.last?.uid ?? 0;
  const ranges: SequenceRange[] = [];
  for (const range of set) {
    const { from, to } = resolved(range, highest);
    const first = messages.numberAtOrAfter(from);
    const last = messages.numberAtOrAfter(to + 1) - 1;
    if (first <= last) ranges.push({ from: first, to: last });
  }
  return inOrder(ranges);
}

/** The set in ascending order, with `*` standing for `highest`. */
export function withHighest(set: SequenceSet, highest: number): SequenceSet {
  return inOrder(set.map((range) => resolved(range, highest)));
}

/** Asks whether a number is in a set, with `*` standing for `highest`. */
export function membership(
  set: SequenceSet,
  highest: number,
): (number: number) => boolean {
  const ranges = withHighest(set, highest);
  return (number) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.to ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.from ?? Infinity) <= number;
  };
}

function resolved({ from, to }: SequenceRange, highest: number): SequenceRange {
  const a = from === Infinity ? highest : from;
  const b = to === Infinity ? highest : to;
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/** The set with its ranges in ascending order, none of which touch. */
export function inOrder(ranges: SequenceSet): SequenceSet {
  const ascending = [...ranges].sort((a, b) => a.from - b.from);
  const result: SequenceRange[] = [];
  for (const range of ascending) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, range.to),
      };
    } else result.push(range);
  }
  return result;
}

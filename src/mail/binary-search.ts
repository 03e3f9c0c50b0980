import type { Message } from "./message.ts";

/** Index of the first of some messages, in UID order, whose UID is `uid` or above. */
export function placeAtOrAfter(
  messages: readonly Pick<Message, "uid">[],
  uid: number,
): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.uid ?? Infinity) < uid) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last element that is at most `value`, in an ascending list. */
export function lastAtMost(
  ascending: readonly number[],
  value: number,
): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Messages that arrive together, and so many of their octets; then the page is drawn. */
export const batchLimits = { count: 100, octets: 1_000_000 };

/** Messages in order, in groups that arrive together; none is empty. */
export function batchesOf(
  messages: readonly Uint8Array[],
  limits = batchLimits,
): readonly (readonly Uint8Array[])[] {
  const batches: Uint8Array[][] = [];
  let octets = 0;
  for (const message of messages) {
    const last = batches.at(-1);
    octets += message.length;
    if (
      last === undefined ||
      last.length >= limits.count ||
      octets > limits.octets
    ) {
      batches.push([message]);
      octets = message.length;
    } else last.push(message);
  }
  return batches;
}

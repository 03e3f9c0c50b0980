import {
  inOrder,
  type SequenceRange,
  type SequenceSet,
} from "./sequence-set.ts";

/** The numbers that are in both sets, in ascending order. */
export function intersection(a: SequenceSet, b: SequenceSet): SequenceSet {
  const [left, right] = [inOrder(a), inOrder(b)];
  const both: SequenceRange[] = [];
  let next = 0;
  for (const range of left) {
    while ((right[next]?.to ?? Infinity) < range.from) next++;
    for (let index = next; index < right.length; index++) {
      const other = right[index];
      if (other === undefined || other.from > range.to) break;
      both.push({
        from: Math.max(range.from, other.from),
        to: Math.min(range.to, other.to),
      });
    }
  }
  return both;
}

/** The numbers of the first set that aren't in the second, in ascending order. */
export function difference(a: SequenceSet, b: SequenceSet): SequenceSet {
  const gaps: SequenceRange[] = [];
  let from = 0;
  for (const range of inOrder(b)) {
    if (range.from > from) gaps.push({ from, to: range.from - 1 });
    from = range.to + 1;
  }
  return intersection(a, [...gaps, { from, to: Infinity }]);
}

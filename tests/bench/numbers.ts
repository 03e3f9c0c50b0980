/** The smallest value that this part of all values doesn't exceed. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const index = Math.ceil(part * sorted.length) - 1;
  return sorted[Math.max(0, index)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Heights in px: of a row's first line of text, of each further one, of a data row. */
export interface RowHeights {
  readonly row: number;
  readonly further: number;
  readonly data: number;
}

/** The heights for a size of the wire's letters in px. */
export function rowHeights(size: number): RowHeights {
  return {
    row: Math.round(size * 2),
    further: Math.round((size * 18) / 13),
    data: Math.round((size * 20) / 13),
  };
}

/** Where rows stand one below the other. */
export interface RowOffsets {
  /** Top of each row in px, and last the bottom of all. */
  readonly tops: Float64Array;
  readonly height: number;
}

/** Rows that are drawn besides those in sight, on each side. */
export const overscan = 8;

/**
 * The rows from `first` up to, not including, `end` that a window has to draw:
 * mostly as many wherever it is, so that rows neither come nor go. `usual` is
 * the height of an ordinary row.
 */
export function rowsInSight(
  { tops }: RowOffsets,
  scrollTop: number,
  height: number,
  usual: number,
): { readonly first: number; readonly end: number } {
  const count = tops.length - 1;
  const above = Math.max(0, rowAt(tops, scrollTop) - overscan);
  const below = rowAt(tops, scrollTop + height) + 1 + overscan;
  const most = Math.ceil(height / usual) + 1 + 2 * overscan;
  const end = Math.min(count, Math.max(below, above + most));
  return { first: Math.max(0, Math.min(above, end - most)), end };
}

/** The row that covers `y`. */
function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Height of a row in px where messages were removed. */
export const removedHeight = 25;

/** A row among those of messages: it stands behind so many of them. */
export interface Between {
  readonly behind: number;
}

/** Where the rows of messages and of removed ones stand. */
export class RowPlaces<Gap extends Between> {
  readonly length: number;
  /** Of all rows together, in px. */
  readonly height: number;
  readonly #gaps: readonly Gap[];
  readonly #rowHeight: number;

  /** `gaps` in order; `rowHeight` of a message's row, in px. */
  constructor(messages: number, gaps: readonly Gap[], rowHeight: number) {
    this.#gaps = gaps;
    this.#rowHeight = rowHeight;
    this.length = messages + gaps.length;
    this.height = messages * rowHeight + gaps.length * removedHeight;
  }

  /** What stands in a row: a gap, or a message by its place among them, from 1. */
  at(index: number): Gap | number {
    const before = this.#gapsBefore(index);
    const gap = this.#gaps[before];
    if (gap !== undefined && gap.behind + before === index) return gap;
    return index - before + 1;
  }

  /** The row of a message by its place among them, from 1. */
  indexOf(place: number): number {
    const behind = place - 1;
    return behind + this.#firstGap((gap) => gap.behind > behind);
  }

  /** Distance of a row from the top, in px. */
  top(index: number): number {
    const gaps = this.#gapsBefore(index);
    return (index - gaps) * this.#rowHeight + gaps * removedHeight;
  }

  /**
   * The rows from `first` up to, not including, `end` that a window needs:
   * mostly as many wherever it is, so that rows neither come nor go.
   */
  inSight(
    scrollTop: number,
    height: number,
    overscan: number,
  ): { readonly first: number; readonly end: number } {
    const first = Math.max(0, this.#indexAt(scrollTop) - overscan);
    const last = this.#indexAt(scrollTop + height) + 1 + overscan;
    const usual = Math.ceil(height / this.#rowHeight) + 1 + 2 * overscan;
    const end = Math.min(this.length, Math.max(last, first + usual));
    return { first: Math.max(0, Math.min(first, end - usual)), end };
  }

  #indexAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How many gaps have their row before row `index`. */
  #gapsBefore(index: number): number {
    return this.#firstGap((gap, place) => gap.behind + place >= index);
  }

  /** Index of the first gap of which something holds, as it does of all behind it. */
  #firstGap(holds: (gap: Gap, place: number) => boolean): number {
    let low = 0;
    let high = this.#gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const gap = this.#gaps[middle];
      if (gap !== undefined && !holds(gap, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

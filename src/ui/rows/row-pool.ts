/** A row that is to be drawn. */
export interface DrawnRow<Row> {
  /** Tells it from all others of the list. */
  readonly key: string | number;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly row: Row;
}

/** The same with the element that shows it, by its number. */
export interface PooledRow<Row> extends DrawnRow<Row> {
  readonly slot: number;
}

/**
 * Gives the rows in sight elements that are there already: each keeps its own
 * as long as it is drawn, and those of rows that have gone are given to rows
 * that come. So scrolling changes texts, and makes and moves no elements.
 */
export class RowPool<Row> {
  #pooled: readonly PooledRow<Row>[] = [];
  #given: ReadonlySet<number> = new Set();

  /** The elements in the order in which they were made, not that of the rows. */
  place(rows: readonly DrawnRow<Row>[]): readonly PooledRow<Row>[] {
    const coming = new Map(rows.map((drawn) => [drawn.key, drawn]));
    const staying: (PooledRow<Row> | number)[] = this.#pooled.map((pooled) => {
      const drawn = coming.get(pooled.key);
      if (drawn === undefined) return pooled.slot;
      coming.delete(pooled.key);
      const same = drawn.row === pooled.row && drawn.index === pooled.index;
      return same ? pooled : { ...drawn, slot: pooled.slot };
    });
    const given = new Set<number>();
    const waiting = coming.values();
    const placed: PooledRow<Row>[] = [];
    for (const each of staying) {
      if (typeof each !== "number") {
        placed.push(each);
        continue;
      }
      const { value } = waiting.next();
      if (value === undefined) continue;
      given.add(each);
      placed.push({ ...value, slot: each });
    }
    let slot = Math.max(-1, ...placed.map((each) => each.slot));
    for (const drawn of waiting) placed.push({ ...drawn, slot: ++slot });
    this.#given = given;
    this.#pooled = placed;
    return placed;
  }

  /** True when an element has just been given another row than it had. */
  hasGiven(slot: number): boolean {
    return this.#given.has(slot);
  }
}

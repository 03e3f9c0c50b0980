import type { LadderColumns } from "./columns.ts";
import type { Row } from "./rows.ts";

/** A row that is to be drawn, and all that its looks depend on. */
export interface RowPlace {
  readonly row: Row;
  /** Among all rows, from 0. */
  readonly index: number;
  readonly columns: LadderColumns;
  /** In px. */
  readonly top: number;
  readonly height: number;
  readonly wrapped: boolean;
  /** True for the one row that Tab comes to. */
  readonly current: boolean;
  /** True while its line is on its way. */
  readonly inFlight: boolean;
}

/** Remembers the places of rows: one that stays as it was isn't drawn anew. */
export class RowPlaces {
  readonly #known = new WeakMap<Row, RowPlace>();

  /** The same value as before for the same place. */
  same(place: RowPlace): RowPlace {
    const known = this.#known.get(place.row);
    if (known !== undefined && isSame(known, place)) return known;
    this.#known.set(place.row, place);
    return place;
  }
}

function isSame(a: RowPlace, b: RowPlace): boolean {
  return (
    a.index === b.index &&
    a.columns === b.columns &&
    a.top === b.top &&
    a.height === b.height &&
    a.wrapped === b.wrapped &&
    a.current === b.current &&
    a.inFlight === b.inFlight
  );
}

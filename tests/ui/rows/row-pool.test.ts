import { describe, expect, test } from "vitest";
import { RowPool } from "../../../src/ui/rows/row-pool.ts";

/** Rows from `first` up to, not including, `end`; their values are the same each time. */
const rows = Array.from({ length: 100 }, (_, index) => ({ name: `r${index}` }));

function range(first: number, end: number) {
  return rows
    .slice(first, end)
    .map((row, offset) => ({ key: row.name, index: first + offset, row }));
}

/** The rows by the numbers of their elements. */
function bySlot(
  pool: RowPool<{ readonly name: string }>,
  first: number,
  end: number,
) {
  return pool
    .place(range(first, end))
    .map(({ slot, row, index }) => `${slot}: ${row.name} at ${index}`);
}

describe("the elements of rows", () => {
  test("a row in sight keeps its own; that of one that went is given on", () => {
    const pool = new RowPool<{ readonly name: string }>();
    expect(bySlot(pool, 0, 3)).toEqual([
      "0: r0 at 0",
      "1: r1 at 1",
      "2: r2 at 2",
    ]);
    expect(bySlot(pool, 1, 4)).toEqual([
      "0: r3 at 3",
      "1: r1 at 1",
      "2: r2 at 2",
    ]);
    expect([0, 1, 2].map((slot) => pool.hasGiven(slot))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("however far it goes, there are no more than rows in sight", () => {
    const pool = new RowPool<{ readonly name: string }>();
    for (const first of [0, 1, 7, 40, 90, 3, 88]) {
      const placed = pool.place(range(first, first + 10));
      expect(placed.map(({ slot }) => slot)).toEqual(
        Array.from({ length: 10 }, (_, slot) => slot),
      );
      expect(
        placed.map(({ index }) => index).toSorted((a, b) => a - b),
      ).toEqual(range(first, first + 10).map(({ index }) => index));
    }
  });

  test("fewer rows have fewer elements, more have further ones", () => {
    const pool = new RowPool<{ readonly name: string }>();
    pool.place(range(0, 4));
    expect(bySlot(pool, 2, 4)).toEqual(["2: r2 at 2", "3: r3 at 3"]);
    expect(bySlot(pool, 2, 6)).toEqual([
      "2: r2 at 2",
      "3: r3 at 3",
      "4: r4 at 4",
      "5: r5 at 5",
    ]);
  });

  test("what hasn't changed is the same value", () => {
    const pool = new RowPool<{ readonly name: string }>();
    const before = pool.place(range(0, 4));
    const after = pool.place(range(1, 5));
    expect(after.slice(1).every((each, at) => each === before[at + 1])).toBe(
      true,
    );
  });

  test("a row that changes has the element that it had", () => {
    const pool = new RowPool<{ readonly name: string }>();
    pool.place(range(0, 3));
    const [, second] = range(0, 3);
    if (second === undefined) throw new Error("no row");
    const row = { name: "new" };
    const placed = pool.place([{ ...second, row, index: 0 }]);
    expect(placed).toEqual([{ key: "r1", index: 0, row, slot: 1 }]);
    expect(pool.hasGiven(1)).toBe(false);
  });
});

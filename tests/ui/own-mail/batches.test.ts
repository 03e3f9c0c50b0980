import { expect, test } from "vitest";
import { batchesOf } from "../../../src/ui/own-mail/batches.ts";

const sizes = (messages: readonly number[]) =>
  batchesOf(
    messages.map((length) => new Uint8Array(length)),
    { count: 3, octets: 10 },
  ).map((batch) => batch.map(({ length }) => length));

test("messages arrive in order, in groups of limited number and size", () => {
  expect(sizes([])).toEqual([]);
  expect(sizes([1, 1, 1, 1])).toEqual([[1, 1, 1], [1]]);
  expect(sizes([5, 5, 1])).toEqual([[5, 5], [1]]);
  expect(sizes([50, 1, 50])).toEqual([[50], [1], [50]]);
});

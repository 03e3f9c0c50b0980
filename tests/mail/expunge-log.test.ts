import { expect, test } from "vitest";
import { ExpungeLog } from "../../src/mail/expunge-log.ts";

test("X-QR-10 what went is known by when it went, and older values stay as they were", () => {
  const first = ExpungeLog.empty.with(3, [1, 2, 3, 7]);
  const second = first.with(5, [4, 9]);
  expect(second.since(5)).toEqual([]);
  expect(second.since(3)).toEqual([
    { from: 4, to: 4 },
    { from: 9, to: 9 },
  ]);
  expect(second.since(2)).toEqual([
    { from: 4, to: 4 },
    { from: 9, to: 9 },
    { from: 1, to: 3 },
    { from: 7, to: 7 },
  ]);
  expect(first.since(3)).toEqual([]);
  expect(ExpungeLog.empty.since(0)).toEqual([]);
});

test("X-QR-10 what went too long ago is forgotten, and said to be", () => {
  let log = ExpungeLog.empty;
  for (let modSeq = 1; modSeq <= 100_000; modSeq++) {
    log = log.with(modSeq, [modSeq * 2]);
  }
  expect(log.since(0)).toBeNull();
  expect(log.since(99_998)).toEqual([
    { from: 200_000, to: 200_000 },
    { from: 199_998, to: 199_998 },
  ]);
  const remembered = log.since(80_000)?.length;
  expect(remembered).toBe(20_000);
  // What went at one time is remembered as a whole, however much it is.
  const half = Array.from({ length: 60_000 }, (_, index) => index * 2);
  const large = log.with(100_001, half);
  expect(large.since(100_000)).toHaveLength(60_000);
  expect(large.since(99_999)).toBeNull();
});

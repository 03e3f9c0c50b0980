import { describe, expect, test } from "vitest";
import { steady, steadily } from "../../../src/ui/state/steady.ts";

describe("what hasn't changed", () => {
  const before = { name: "INBOX", count: 3 };

  test.each([
    ["the same fields", { name: "INBOX", count: 3 }, true],
    ["another value", { name: "INBOX", count: 4 }, false],
    ["a field more", { name: "INBOX", count: 3, changed: true }, false],
    ["a field less", { name: "INBOX" }, false],
  ])("%s", (_, now: object, same) => {
    expect(steady<object>(before, now) === before).toBe(same);
    expect(steady(null, now)).toBe(now);
  });

  test("a list is the same when all in it are", () => {
    const keep = steadily<object>();
    const list = keep([before, { name: "Sent", count: 1 }]);
    expect(keep(list.map((each) => ({ ...each })))).toBe(list);
    const other = keep([{ ...before }, { name: "Sent", count: 2 }]);
    expect(other[0]).toBe(before);
    expect(other[1]).toEqual({ name: "Sent", count: 2 });
    expect(keep([{ ...before }])).toEqual([before]);
  });
});

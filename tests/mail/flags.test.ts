import { describe, expect, test } from "vitest";
import { addFlags, removeFlags, speltAs } from "../../src/mail/flag-sets.ts";
import { flagsOf, sameFlags, withKeywords } from "../../src/mail/flags.ts";

describe("I-018 keywords compare without case and keep their spelling", () => {
  const flags = flagsOf(["\\seen", "$Work", "b", "$WORK"]);

  test("given twice they count once", () => {
    expect(flags).toEqual({ system: 8, keywords: ["$Work", "b"] });
  });

  test("added and taken away", () => {
    expect(addFlags(flags, flagsOf(["B", "c", "\\Draft"]))).toEqual({
      system: 24,
      keywords: ["$Work", "b", "c"],
    });
    expect(removeFlags(flags, flagsOf(["B", "\\Seen"]))).toEqual({
      system: 0,
      keywords: ["$Work"],
    });
  });

  test("nothing new gives the same object", () => {
    expect(addFlags(flags, flagsOf(["B", "\\Seen"]))).toBe(flags);
    expect(removeFlags(flags, flagsOf(["c", "\\Draft"]))).toBe(flags);
    expect(withKeywords(flags.keywords, ["$wOrK"])).toBe(flags.keywords);
    expect(withKeywords(["a"], ["b", "B"])).toEqual(["a", "b"]);
  });

  test("the order makes no difference", () => {
    expect(sameFlags(flags, flagsOf(["B", "$work", "\\Seen"]))).toBe(true);
    expect(sameFlags(flags, flagsOf(["B", "c", "\\Seen"]))).toBe(false);
    expect(sameFlags(flags, flagsOf(["b", "$Work"]))).toBe(false);
  });

  test("spelt as known", () => {
    const known = ["$wORK", "x"];
    expect(speltAs(flags, known).keywords).toEqual(["$wORK", "b"]);
  });

  test("thousands of them take no time to speak of", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `k${i}`);
    const start = performance.now();
    const many = flagsOf(names);
    const all = addFlags(many, flagsOf(names.map((name) => `${name}x`)));
    expect(all.keywords).toHaveLength(40_000);
    expect(sameFlags(many, flagsOf([...names].reverse()))).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

import { describe, expect, test } from "vitest";
import { readJson } from "../../src/course/guarded-json.ts";

const problemOf = (text: string): string => {
  const read = readJson("lesson.json", text);
  return read.ok ? "" : (read.problems[0]?.message ?? "");
};

describe("JSON from a stranger", () => {
  test("is read when it is small and flat", () => {
    const read = readJson("lesson.json", '{"a":[1,"]]]{{{\\"["]}');
    expect(read).toEqual({ ok: true, value: { a: [1, ']]]{{{"['] } });
  });

  test("is refused when it is nested too deep, before it is parsed", () => {
    expect(problemOf("[".repeat(25))).toBe("nested deeper than 24 levels");
    expect(problemOf("[".repeat(24) + "]".repeat(24))).toBe("");
  });

  test("is refused when it is too long", () => {
    expect(problemOf(`"${"a".repeat(200_000)}"`)).toMatch(/^longer than/);
  });

  test("is refused with a reason when it is no JSON", () => {
    expect(problemOf("{")).not.toBe("");
  });

  test("can't change what objects inherit", () => {
    const read = readJson("x", '{"__proto__":{"polluted":true}}');
    expect(read.ok).toBe(true);
    expect("polluted" in {}).toBe(false);
  });
});

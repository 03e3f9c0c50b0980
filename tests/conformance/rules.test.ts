import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lessonsByRule } from "./lessons.ts";
import { exempt, idsIn, readRules, rules } from "./rules.ts";
import { isLeft, standings, tableOf } from "./table.ts";

const ids = new Set(rules.map(({ id }) => id));

test("every rule has an id of its own", () => {
  expect(ids.size).toBe(rules.length);
  expect(rules.length).toBeGreaterThan(500);
});

test("every id that a test names is that of a rule", () => {
  const tests = new URL("../", import.meta.url);
  const files = readdirSync(tests, {
    recursive: true,
    encoding: "utf8",
  }).filter((file) => /(\.test\.ts|transcripts\/.*\.txt)$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const unknown = files.flatMap((file) =>
    idsIn(readFileSync(new URL(file, tests), "utf8"))
      .filter((id) => !ids.has(id))
      .map((id) => `${file}: ${id}`),
  );
  // Its own examples, below.
  expect(unknown).toEqual([]);
});

test("every rule that a lesson shows is one", () => {
  const shown = [...lessonsByRule().keys()];
  expect(shown.filter((id) => !ids.has(id))).toEqual([]);
  expect(shown.length).toBeGreaterThan(0);
});

test("what is exempt is a rule, and has a reason", () => {
  for (const [id, reason] of Object.entries(exempt)) {
    expect(ids).toContain(id);
    expect(reason.length, id).toBeGreaterThan(20);
  }
});

test("a rule stands by tests, by lessons or by a reason, or is left", () => {
  const few = readRules(
    [
      "### Greeting",
      "- I-001 [3501 §3] M. S speaks first.",
      "- I-002 [3501 §3] S. And | so on.",
      "- I-003 [3501 §3] D. Choose.",
      "- I-004 [3501 §3] H. Long ago.",
    ].join("\n"),
  );
  const all = standings(
    few,
    ["greets (RFC 3501 §3 · I-001)", "I-001 once more"],
    new Map([["I-002", ["first-words"]]]),
    { "I-003": "nobody can see it" },
  );
  expect(all.map(isLeft)).toEqual([false, false, false, true]);
  expect([...tableOf(all)].slice(4)).toEqual([
    "| I-001 | 3501 §3 | M | greets (RFC 3501 §3 · I-001); and 1 more |",
    "| I-002 | 3501 §3 | S | lessons: first-words |",
    "| I-003 | 3501 §3 | D | not tested: nobody can see it |",
    "| I-004 | 3501 §3 | H | **nothing yet** |",
    "",
    "4 rules: 1 tested, 2 shown or exempt, 1 left",
    "left: I-004",
  ]);
});

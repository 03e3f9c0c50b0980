import { describe, expect, test } from "vitest";
import { inSpanish } from "../../src/course/complaints-es.ts";
import { readDropped } from "../../src/course/dropped-lesson.ts";
import { readAs } from "../../src/course/forms/read-as.ts";
import type { Problem } from "../../src/course/guarded-json.ts";
import {
  formProblems,
  playedProblems,
} from "../../src/course/rules/check-lesson.ts";
import { sceneSchema } from "../../src/mail/scene.ts";
import { lessonFolders, textOf } from "./lesson-folder.ts";

const [folder] = lessonFolders();
if (folder === undefined) throw new Error("no lesson");
const { files, beginning } = folder;

/** All that can be left out of a value, or be something else, one thing at a time. */
function broken(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [7, "", "É É", []];
  const entries = Object.entries(value);
  const without = entries.map(([key]) =>
    Array.isArray(value)
      ? value.filter((_, index) => String(index) !== key)
      : Object.fromEntries(entries.filter(([other]) => other !== key)),
  );
  const within = entries.flatMap(([key, inner]) =>
    broken(inner).map((other) =>
      Array.isArray(value)
        ? value.map((each: unknown, index) =>
            String(index) === key ? other : each,
          )
        : { ...value, [key]: other },
    ),
  );
  return [7, [], {}, { ...value, extra: 1 }, ...without, ...within];
}

/** Complaints that are the same in Spanish, each once. */
function untold(problems: readonly Problem[]): readonly string[] {
  const messages = new Set(problems.map(({ message }) => message));
  return [...messages].filter((message) => inSpanish(message) === message);
}

describe("what is wrong is said in Spanish, too:", () => {
  test("whatever is left out of a lesson, or is something else", () => {
    const lesson: unknown = JSON.parse(files.get("lesson.json") ?? "");
    const all = broken(lesson);
    // A tenth of them is every kind of mistake several times over.
    const some = all.filter((_, index) => index % 10 === 0);
    expect(some.length).toBeGreaterThan(50);
    const problems = some.flatMap((each) =>
      formProblems(new Map(files).set("lesson.json", JSON.stringify(each))),
    );
    expect(problems.length).toBeGreaterThan(50);
    expect(untold(problems)).toEqual([]);
  });

  test("whatever is wrong with a scene", () => {
    const scene = JSON.parse(textOf("scenes/reference.json")) as {
      accounts: unknown[];
    };
    const small = { ...scene, accounts: scene.accounts.slice(1) };
    const problems = broken(small).flatMap((each) => {
      const read = readAs(sceneSchema, JSON.stringify(each), "scene.json");
      return read.ok ? [] : read.problems;
    });
    expect(problems.length).toBeGreaterThan(50);
    expect(untold(problems)).toEqual([]);
  });

  test.each<[string, ReadonlyMap<string, string>]>([
    ["a file that is missing", without("hints.es.json")],
    ["words that are no JSON", changed("hints.en.json", "{")],
    ["a key that stands twice", changed("hints.en.json", '{"a":1,"a":2}')],
    ["a title that is missing", changed("es.md", "")],
    [
      "a label that one language lacks",
      changed("en.md", markdown().replace(/ {2}- \{#.*/, "")),
    ],
    [
      "labels in another order",
      changed("en.md", `${markdown()}\n## More {#end}\n\nText\n`),
    ],
  ])("%s", (_, texts) => {
    const problems = formProblems(texts);
    expect(problems).not.toEqual([]);
    expect(untold(problems)).toEqual([]);
    for (const { line } of problems) expect(line ?? 1).toBeGreaterThan(0);
  });

  test("whatever playing shows", () => {
    const lesson = files.get("lesson.json") ?? "";
    const broken = [
      lesson.replaceAll('"STAT",', '"STAT", "QUIT",'),
      lesson.replace('"CAPA",\n          "STAT",', '"CAPA",'),
      lesson.replace('"steps"', '"deny": ["QUIT"], "steps"'),
      lesson.replaceAll('"hint": "already-in"', '"hint": "look-again"'),
      lesson.replaceAll('"arguments": "nadie"', '"arguments": "alguien"'),
      lesson.replace('"CAPABILITY"\n', '"CAPA", "STAT"\n'),
      withFirstGoal({ not: { session: { state: "update" } } }),
      withFirstGoal({ transcript: { none: { command: "XYZZY" } } }),
      withFirstGoal({
        transcript: { count: { of: { command: "NOOP" }, atMost: 0 } },
      }),
    ];
    const texts = broken.map((each) => changed("lesson.json", each));
    const words = changed("es.md", markdown().replace("-ERR command", "-ERR"));
    const problems = [...texts, words].map((each) =>
      [...playedProblems(each, beginning)].flat(),
    );
    expect(problems.map((some) => some.length > 0)).toEqual(
      problems.map(() => true),
    );
    expect(untold(problems.flat())).toEqual([]);
    expect(problems.flat().filter(({ line }) => line === undefined)).toEqual(
      [],
    );
  });

  test("a folder without a lesson, and one that is too large", () => {
    const none = readDropped(new Map());
    const large = readDropped(new Map([["x", new Uint8Array(20_000_001)]]));
    const problems = [none, large].flatMap((read) =>
      read.ok ? [] : read.problems,
    );
    expect(problems).toHaveLength(2);
    expect(untold(problems)).toEqual([]);
  });
});

function markdown(): string {
  return files.get("en.md") ?? "";
}

/** The lesson when the first part of its first goal asks for something else. */
function withFirstGoal(when: unknown): string {
  const lesson = JSON.parse(files.get("lesson.json") ?? "") as {
    steps: { goal: { when: unknown }[] }[];
  };
  const part = lesson.steps[0]?.goal[0];
  if (part !== undefined) part.when = when;
  return JSON.stringify(lesson);
}

function changed(name: string, text: string): ReadonlyMap<string, string> {
  return new Map(files).set(name, text);
}

function without(name: string): ReadonlyMap<string, string> {
  const rest = new Map(files);
  rest.delete(name);
  return rest;
}

import { describe, expect, test } from "vitest";
import { beginningOf } from "../../src/course/beginning.ts";
import { readLesson } from "../../src/course/forms/lesson-form.ts";
import type { Lesson } from "../../src/course/lesson.ts";
import { loadLesson } from "../../src/course/load-lesson.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { lessonFolders, worldOf } from "./lesson-folder.ts";

const folder = lessonFolders().find(({ id }) => id === "deleting-for-real");
if (folder === undefined) throw new Error("no lesson to change");
const { files } = folder;

type Json = Record<string, unknown>;
const json = JSON.parse(files.get("lesson.json") ?? "") as Json & {
  readonly steps: readonly Json[];
};

function problemsWith(changes: Json): readonly string[] {
  const read = readLesson(JSON.stringify({ ...json, ...changes }));
  if (read.ok) return [];
  return read.problems.map(({ place, message }) => `${place}: ${message}`);
}

const withStep = (changes: Json): Json => ({
  steps: [{ ...json.steps[0], ...changes }, ...json.steps.slice(1)],
});

describe("lesson.json", () => {
  test("is read as it is", () => {
    expect(problemsWith({})).toEqual([]);
  });

  test("may take away commands and helps", () => {
    const aids = { completion: false, chips: false, hints: true };
    expect(problemsWith({ aids, allow: ["STAT"], deny: ["DELE"] })).toEqual([]);
  });

  test.each<[string, Json, RegExp]>([
    ["a field that nobody knows", { html: "<script>" }, /^html: /],
    ["a help that nobody knows", { aids: { magic: false } }, /^aids\.magic: /],
    ["a denied command without a name", { deny: [""] }, /^deny\.0: /],
    ["no steps", { steps: [] }, /^steps: no steps/],
    ["five clients", { clients: ["a", "b", "c", "d", "e"] }, /^clients: /],
    ["an id with a path", { id: "../x" }, /^id: not an id/],
    ["no goal", withStep({ goal: [] }), /^steps\.0\.goal: no goal/],
    ["no solution", withStep({ solutions: [] }), /^steps\.0\.solutions: /],
    [
      "code for a goal",
      withStep({ goal: [{ id: "marked", when: { js: "1" } }] }),
      /^steps\.0\.goal\.0\.when: not a goal/,
    ],
    [
      "a script that nobody can play",
      withStep({ solutions: [[{ sleep: 5 }]] }),
      /^steps\.0\.solutions\.0\.0: /,
    ],
    [
      "a part of a goal without a hint",
      withStep({ hints: [], wrong: [] }),
      /^steps\.0\.goal\.0: marked needs exactly one hint/,
    ],
    [
      "a wrong script without its hint",
      withStep({ wrong: [{ script: ["NOOP"], hint: "nothing" }] }),
      /^steps\.0\.wrong\.0: this step has no hint nothing/,
    ],
    [
      "two steps of one id",
      { steps: [json.steps[0], json.steps[0]] },
      /^steps: |: two steps/,
    ],
    [
      "a right answer that can't be chosen",
      withStep({
        questions: [
          { id: "q", kind: "choice", choices: ["a", "b"], right: "c" },
        ],
      }),
      /^steps\.0\.questions\.0: the right answer/,
    ],
    [
      "a claim without an experiment",
      withStep({
        questions: [
          { id: "q", kind: "claim", right: false, decidedBy: "nothing" },
        ],
      }),
      /^steps\.0\.questions\.0: the goal has no part nothing/,
    ],
    [
      "a misconception that no mistake shows",
      withStep({
        hints: [
          {
            id: "h",
            atom: "marked",
            rfc: "RFC 1939 §5",
            misconceptions: ["M9"],
          },
        ],
        wrong: [],
      }),
      /^steps\.0\.hints\.0: a hint that names a misconception needs/,
    ],
  ])("is refused with %s, and the place is named", (_, changes, message) => {
    expect(problemsWith(changes)[0]).toMatch(message);
  });
});

describe("a lesson's folder", () => {
  const problems = (changes: readonly (readonly [string, string])[]) => {
    const read = loadLesson(new Map([...files, ...changes]), "es");
    return read.ok ? [] : read.problems;
  };

  test("needs only the wanted language", () => {
    const spanish = new Map(files);
    spanish.delete("en.md");
    spanish.delete("hints.en.json");
    expect(loadLesson(spanish, "es").ok).toBe(true);
    expect(loadLesson(spanish, "en")).toEqual({
      ok: false,
      problems: [
        { file: "en.md", place: "", message: "missing file" },
        { file: "hints.en.json", place: "", message: "missing file" },
      ],
    });
  });

  test("names a label that is missing and one that is too many", () => {
    const es = (files.get("es.md") ?? "").replace("{#marked}", "{#other}");
    expect(problems([["es.md", es]])).toEqual([
      { file: "es.md", place: "#mark", message: "no text for marked" },
      { file: "es.md", place: "#mark", message: "other is in no lesson.json" },
    ]);
  });

  test("names a hint with two tiers, and one that nobody shows", () => {
    const hints = JSON.parse(files.get("hints.es.json") ?? "") as Json;
    const short = { ...hints, "how-to-mark": ["a", "b"] };
    expect(
      problems([["hints.es.json", JSON.stringify(short)]])[0]?.place,
    ).toMatch(/^how-to-mark/);
    const more = { ...hints, extra: ["a", "b", "c"] };
    expect(problems([["hints.es.json", JSON.stringify(more)]])).toEqual([
      {
        file: "hints.es.json",
        place: "",
        message: "extra is in no lesson.json",
      },
    ]);
  });
});

describe("startFrom", () => {
  const read = readLesson(files.get("lesson.json") ?? "");
  if (!read.ok) throw new Error("the first lesson can't be read");
  const first = read.value;
  const next: Lesson = { ...first, id: "next", startFrom: first.id };
  const world = worldOf("reference");

  test("gives the mail as the earlier solution leaves it, with no session open", () => {
    const beginning = beginningOf(next, world, () => first);
    const inbox = mailboxNamed(beginning.mail, "lucia", "INBOX");
    expect(inbox?.messages.byUid(103)).toBe(undefined);
    expect(inbox?.messages.length).toBe(5);
    expect(beginning.connections.size).toBe(0);
    expect(beginning.mail.accounts.get("lucia")?.maildropLock).toBe(null);
    expect(beginning.nextSeq).toBe(0);
  });

  test("is the scene when there is no earlier lesson", () => {
    expect(beginningOf(first, world, () => next)).toBe(world);
  });

  test("is refused when lessons begin with each other", () => {
    const circular: Lesson = { ...first, startFrom: "next" };
    expect(() =>
      beginningOf(circular, world, (id) => (id === "next" ? next : circular)),
    ).toThrow("begins where it ends itself");
  });
});

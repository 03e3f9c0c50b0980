import { describe, expect, test } from "vitest";
import { drawn } from "../../src/course/drawn.ts";
import { readLesson } from "../../src/course/forms/lesson-form.ts";
import { pastOf } from "../../src/course/past.ts";
import { progressOf } from "../../src/course/progress.ts";
import { begun, play } from "../../src/course/script.ts";
import { flagNames } from "../../src/mail/flags.ts";
import { unveiled, veiled } from "../../src/course/veil.ts";
import { octetStringOf } from "../../src/mail/format/octets.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { readingOf } from "../../src/mail/format/message-reading.ts";
import { lessonFolder, loaded } from "./lesson-folder.ts";

const id = "who-deleted-the-minutes";
const seeds = [1, 2, 3, 4711, 99_999];

/** The case of one student, solved. */
function caseOf(seed: number) {
  const folder = lessonFolder(id, seed);
  const { beginning } = folder;
  const read = readLesson(folder.files.get("lesson.json") ?? "");
  if (!read.ok) throw new Error("no lesson");
  const lesson = drawn(read.value, seed);
  const solved = play(
    begun(lesson, beginning),
    lesson.steps.flatMap(({ solutions }) => solutions[0] ?? []),
  );
  const answer =
    solved.answers.find(({ question }) => question === "who-did-it")?.choice ??
    "";
  return { folder, lesson, beginning, solved, answer };
}

const textsIn = (account: string, { beginning }: ReturnType<typeof caseOf>) =>
  [...(mailboxNamed(beginning.mail, account, "INBOX")?.messages ?? [])].map(
    ({ content }) => octetStringOf(content.octets),
  );

describe.each(seeds)("the case of student %i", (seed) => {
  const student = caseOf(seed);
  const { lesson, beginning, solved, answer, folder } = student;
  const [messageId = "", tag = ""] = answer.split(" ");

  test("is solved by what the engine works out", () => {
    const { timeline, answers } = solved;
    const { current } = progressOf(lesson, timeline, answers);
    expect(current).toBe(lesson.steps.length);
    expect(answer).toMatch(/^<acta\.\d+@buzon\.example> x\d+$/);
  });

  test("is as the engine played it: that message is gone by that command", () => {
    const there = textsIn("actas", student).join("");
    expect(there).toContain("<acta.");
    expect(there).not.toContain(messageId);
    const command = pastOf(beginning)?.happened.findLast(
      (each) => each.kind === "command" && each.tag === tag,
    );
    if (command?.kind !== "command") throw new Error(`nobody said ${tag}`);
    expect(command.name).toBe("EXPUNGE");
    const before = mailboxNamed(command.before.mail, "actas", "INBOX");
    const removed = command.removed.flatMap(({ uids }) =>
      uids.map((uid) => before?.messages.byUid(uid)?.message),
    );
    expect(
      removed.map((message) =>
        message === undefined
          ? ""
          : readingOf(message.content).headerValues("Message-ID")[0],
      ),
    ).toEqual([messageId]);
  });

  test("leaves what leads to it: replies, flags, a log without passwords", () => {
    expect(textsIn("lucia", student).join("")).toContain(
      `In-Reply-To: ${messageId}`,
    );
    const seen = [
      ...(mailboxNamed(beginning.mail, "actas", "INBOX")?.messages ?? []),
    ].filter(({ flags }) => flagNames(flags).includes("\\Seen"));
    expect(seen).toHaveLength(1);
    const [log = ""] = textsIn("registro", student);
    expect(log).toContain(`C: ${tag} EXPUNGE`);
    expect(log).toContain("-ERR [IN-USE]");
    expect(log).toContain("connection lost");
    expect(log).not.toMatch(/solo\.mia|sala\.cuatro/);
  });

  test("stands nowhere in clear", () => {
    for (const text of folder.files.values()) {
      expect(text).not.toContain(messageId);
      expect(text).not.toContain(tag);
    }
  });
});

test("no two students have the same answer, and one's is wrong for the other", () => {
  const cases = seeds.map(caseOf);
  expect(new Set(cases.map(({ answer }) => answer)).size).toBe(seeds.length);
  const [first, second] = cases;
  if (first === undefined || second === undefined) throw new Error("no cases");
  const { lesson, beginning } = first;
  const copied = play(
    begun(lesson, beginning),
    lesson.steps.flatMap(({ solutions }, index) =>
      index < lesson.steps.length - 1
        ? (solutions[0] ?? [])
        : [{ answer: ["who-did-it", second.answer] as [string, string] }],
    ),
  );
  const { steps } = progressOf(lesson, copied.timeline, copied.answers);
  expect(steps.at(-1)?.atoms[0]?.done).toBe(false);
});

test("the same seed draws the same, and a lesson without draws is left alone", () => {
  const one = caseOf(7);
  expect(drawn(one.lesson, 8)).toBe(one.lesson);
  expect(JSON.stringify(caseOf(7).lesson)).toBe(JSON.stringify(one.lesson));
  const { lesson } = loaded(lessonFolder("taking-stock"), "es");
  expect(drawn(lesson, 3)).toBe(lesson);
});

test("what the page has of it is veiled, and comes out as it was", () => {
  const { folder } = caseOf(1);
  const read = readLesson(folder.files.get("lesson.json") ?? "");
  if (!read.ok) throw new Error("no lesson");
  const { draws, past } = read.value;
  const text = veiled({ draws, past });
  expect(text).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(atob(text)).not.toMatch(/EXPUNGE|acta/);
  expect(unveiled(text)).toEqual({ draws, past });
});

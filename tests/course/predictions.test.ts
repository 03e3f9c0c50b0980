import { describe, expect, test } from "vitest";
import { askedFirst } from "../../src/course/asked-first.ts";
import { begun, play, type Script } from "../../src/course/script.ts";
import type { TimelessInput } from "../../src/simulator/input.ts";
import { worldOf } from "./lesson-folder.ts";
import { smallLesson } from "./small-lesson.ts";

const choice = (id: string, before: object) => ({
  id,
  kind: "choice",
  choices: ["a", "b"],
  right: "a",
  before,
});
const lesson = smallLesson([
  {
    goal: { gone: { mailbox: { name: "INBOX", lost: [103] } } },
    questions: [
      choice("at-the-cut", { cut: true }),
      choice("at-dele", { command: "DELE", messages: [103] }),
    ],
  },
]);
const signIn: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];

const asked = (input: TimelessInput, ...script: Script) => {
  const played = play(begun(lesson, worldOf("reference")), script);
  const { timeline, answers } = played;
  return askedFirst(lesson, timeline, answers, input)[0]?.id ?? null;
};
const line = (text: string): TimelessInput => ({
  kind: "send",
  connection: "x",
  octets: `${text}\r\n`,
});
const cut: TimelessInput = { kind: "cut", connection: "x" };

describe("a prediction is asked for", () => {
  test.each<[string, TimelessInput, Script, string | null]>([
    ["before what it is about", line("dele 2"), signIn, "at-dele"],
    ["before a cut", cut, signIn, "at-the-cut"],
    ["not before anything else", line("DELE 3"), signIn, null],
    ["also within several lines", line("STAT\r\nDELE 2"), signIn, "at-dele"],
    ["not where nothing would be cut", cut, [], null],
    [
      "not once it has been answered",
      line("DELE 2"),
      [...signIn, { answer: ["at-dele", "b"] }],
      null,
    ],
    [
      "not when the step is over",
      cut,
      [...signIn, { answer: ["at-dele", "a"] }, "DELE 2", "QUIT", ...signIn],
      null,
    ],
  ])("%s", (_, input, script, expected) => {
    expect(asked(input, ...script)).toBe(expected);
  });
});

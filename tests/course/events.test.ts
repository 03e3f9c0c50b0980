import { describe, expect, test } from "vitest";
import { lessonAt, permits } from "../../src/course/lesson.ts";
import { progressOf } from "../../src/course/progress.ts";
import { begun, play, type Script } from "../../src/course/script.ts";
import { mailboxNamed } from "../../src/mail/mail-store.ts";
import { cutBack, present } from "../../src/simulator/timeline.ts";
import { worldOf } from "./lesson-folder.ts";
import { smallLesson } from "./small-lesson.ts";

const world = worldOf("reference");

const phone = { id: "phone", scripted: true };
const expunges = {
  id: "phone-expunges",
  when: { transcript: { some: { command: "FETCH", status: "OK" } } },
  client: "phone",
  script: [
    { connect: "imap" },
    "p1 LOGIN lucia gato.rojo",
    "p2 SELECT INBOX",
    "p3 UID STORE 101 +FLAGS.SILENT (\\Deleted)",
    "p4 UID EXPUNGE 101",
  ],
};
const lesson = smallLesson(
  [
    {
      goal: {
        gone: { transcript: { some: { command: "NOOP", told: "EXPUNGE" } } },
        "by-hand": { transcript: { some: { command: "UID EXPUNGE" } } },
      },
      events: [expunges],
    },
  ],
  { protocol: "imap", clients: ["laptop", phone] },
);
const look: Script = [
  { connect: "imap" },
  "a1 LOGIN lucia gato.rojo",
  "a2 SELECT INBOX",
  "a3 FETCH 1:* (UID)",
];

const after = (...script: Script) => {
  const played = play(begun(lesson, world), script);
  const { timeline, answers } = played;
  return { timeline, progress: progressOf(lesson, timeline, answers) };
};
const uids = ({ timeline }: ReturnType<typeof after>) =>
  [...(mailboxNamed(present(timeline).mail, "lucia", "INBOX")?.messages ?? [])]
    .map(({ uid }) => uid)
    .join();

describe("an event of a lesson", () => {
  test("waits for its trigger, and happens once", () => {
    expect(after(...look.slice(0, 3)).progress.events).toEqual([]);
    const once = after(...look);
    expect(once.progress.events).toEqual([{ id: "phone-expunges", at: 4 }]);
    expect(uids(once)).toBe("103,104,106,108,111");
    const again = after(...look, "a4 FETCH 1 FLAGS");
    expect(again.progress.events).toHaveLength(1);
    expect(again.timeline.entries).toHaveLength(10);
  });

  test("is due until all of it has happened", () => {
    const { timeline } = after(...look);
    for (let inputs = 4; inputs <= 9; inputs++) {
      const { due } = progressOf(lesson, cutBack(timeline, inputs), []);
      expect(due.map(({ kind }) => kind)).toEqual(
        ["connect", "send", "send", "send", "send"].slice(inputs - 4),
      );
    }
  });

  test("goes with what the learner did when that is undone", () => {
    const { timeline, progress } = after(...look);
    expect(progress.lastAct).toBe(3);
    expect(progressOf(lesson, cutBack(timeline, 3), []).due).toEqual([]);
    expect(after(...look, "a4 NOOP").progress.lastAct).toBe(9);
  });

  test("reaches no goal in the learner's place", () => {
    const { progress } = after(...look, "a4 NOOP");
    expect(progress.steps[0]?.atoms.map(({ done }) => done)).toEqual([
      true,
      false,
    ]);
  });

  test("may be mail, a server that is set up otherwise or one that hangs up", () => {
    const several = smallLesson(
      [
        {
          goal: {
            mail: { delivered: { fields: [{ name: "Subject", is: "Aviso" }] } },
            over: { session: { open: false } },
          },
          events: [
            {
              id: "much",
              when: { transcript: { some: { connect: "pop3" } } },
              script: [
                { deliver: ["Subject: Aviso", "", "Hola"] },
                { configure: "imap", without: ["IDLE"], secureLogin: true },
                { close: "shutdown" },
              ],
            },
          ],
        },
      ],
      { clients: ["desktop"] },
    );
    const { timeline } = play(begun(several, world), [{ connect: "pop3" }]);
    expect(progressOf(several, timeline, []).current).toBe(1);
    const setup = present(timeline).servers.get("imap");
    expect([...(setup?.without ?? [])]).toEqual(["IDLE"]);
    expect(setup?.secureLogin).toBe(true);
  });

  test("may wait for an answer", () => {
    const asking = smallLesson([
      {
        goal: { mail: { delivered: {} } },
        questions: [
          { id: "q", kind: "choice", choices: ["a", "b"], right: "a" },
        ],
        events: [
          {
            id: "arrives",
            when: { answer: { question: "q" } },
            script: [{ deliver: ["Subject: Aviso", "", "Hola"] }],
          },
        ],
      },
    ]);
    const { timeline, answers } = play(begun(asking, world), [
      { connect: "pop3" },
      { answer: ["q", "b"] },
      "CAPA",
    ]);
    const { current, events } = progressOf(asking, timeline, answers);
    expect(current).toBe(1);
    expect(events).toEqual([{ id: "arrives", at: 1 }]);
  });
});

describe("a limit drawn from the solution", () => {
  const thrifty = smallLesson([
    {
      goal: {
        cheap: {
          all: [
            { local: { knows: { facts: ["subject"], of: [104] } } },
            {
              wire: { received: { atMost: { reference: 1, plus: 200 } } },
            },
          ],
        },
      },
      solutions: [
        [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo", "TOP 3 0"],
      ],
    },
  ]);
  const passes = (...script: Script) => {
    const { timeline, answers } = play(begun(thrifty, world), [
      { connect: "pop3" },
      "USER lucia",
      "PASS gato.rojo",
      ...script,
    ]);
    return progressOf(thrifty, timeline, answers).current === 1;
  };

  test("leaves room for what costs little, and none for what costs much", () => {
    expect(passes("TOP 3 0")).toBe(true);
    expect(passes("STAT", "LIST 3", "XYZZY", "TOP 3 0")).toBe(true);
    expect(passes("RETR 3")).toBe(false);
    expect(passes("RETR 6", "TOP 3 0")).toBe(false);
  });
});

test("a step may take commands away, and give others", () => {
  const strict = smallLesson(
    [
      { goal: { a: { session: {} } }, allow: ["STAT"] },
      { goal: { b: { session: {} } }, deny: ["RETR"] },
    ],
    { allow: ["USER", "RETR"], deny: ["DELE"] },
  );
  const permitted = (step: number) =>
    ["USER", "STAT", "RETR", "DELE"].filter((command) =>
      permits(lessonAt(strict, step), command),
    );
  expect(permitted(0)).toEqual(["STAT"]);
  expect(permitted(1)).toEqual(["USER"]);
  expect(permitted(2)).toEqual(["USER", "RETR"]);
});

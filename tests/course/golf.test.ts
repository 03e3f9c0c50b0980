import { expect, test } from "vitest";
import { golfOf } from "../../src/course/golf.ts";
import { begun, play, type Script } from "../../src/course/script.ts";
import { worldOf } from "./lesson-folder.ts";
import { smallLesson } from "./small-lesson.ts";

const world = worldOf("reference");
const signIn: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];
const lesson = smallLesson([
  {
    goal: {
      stat: { transcript: { some: { command: "STAT" } } },
      gone: { mailbox: { name: "INBOX", lost: [103] } },
    },
    solutions: [[...signIn, "STAT", "DELE 2", "QUIT"]],
  },
]);

const golf = (...script: Script) => {
  const { timeline, answers } = play(begun(lesson, world), script);
  return golfOf(lesson, timeline, answers);
};

test("is for those who have passed", () => {
  expect(golf(...signIn, "STAT", "DELE 2")).toBe(null);
});

test("counts octets and round trips of what changes something or reaches a goal", () => {
  const found = golf(...signIn, "STAT", "DELE 2", "QUIT");
  // USER, PASS, STAT, DELE and QUIT.
  expect(found?.yours.roundTrips).toBe(5);
  expect(found?.yours).toEqual(found?.reference);
});

test("counts no typos and no looks", () => {
  const clean = golf(...signIn, "STAT", "DELE 2", "QUIT");
  const noisy = golf(
    ...signIn,
    "LIST",
    "XYZZY",
    "STATT",
    "STAT",
    "RETR 3",
    "DELE 99",
    "NOOP",
    "DELE 2",
    "LIST",
    "QUIT",
  );
  expect(noisy).toEqual(clean);
});

test("counts what was done in vain", () => {
  const found = golf(...signIn, "STAT", "DELE 3", "RSET", "DELE 2", "QUIT");
  expect(found?.yours.roundTrips).toBe(7);
  expect(found?.reference.roundTrips).toBe(5);
  expect(found?.yours.octets).toBeGreaterThan(found?.reference.octets ?? 0);
});

test("ends where the goal is reached", () => {
  const clean = golf(...signIn, "STAT", "DELE 2", "QUIT");
  expect(
    golf(...signIn, "STAT", "DELE 2", "QUIT", ...signIn, "DELE 1", "QUIT"),
  ).toEqual(clean);
});

test("says what could be shorter, the most first", () => {
  const same = golf(...signIn, "STAT", "DELE 2", "QUIT");
  expect(same?.longer).toEqual([]);
  const found = golf(...signIn, "STAT", "DELE 3", "RSET", "DELE 2", "QUIT");
  expect(found?.longer.map(({ name }) => name).sort()).toEqual([
    "DELE",
    "RSET",
  ]);
  const [first, second] = found?.longer ?? [];
  const surplus = (each = first) =>
    (each?.yours.octets ?? 0) - (each?.reference.octets ?? 0);
  expect(surplus(first)).toBeGreaterThanOrEqual(surplus(second));
  const deleted = found?.longer.find(({ name }) => name === "DELE");
  expect([deleted?.yours.times, deleted?.reference.times]).toEqual([2, 1]);
  const reset = found?.longer.find(({ name }) => name === "RSET");
  expect(reset?.reference).toEqual({ times: 0, octets: 0 });
});

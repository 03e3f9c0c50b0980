import { describe, expect, test, vi } from "vitest";
import type { Follower } from "../../../src/ui/motion/follower.ts";
import { Bench } from "../../../src/ui/state/bench.svelte.ts";
import { LessonRun } from "../../../src/ui/lesson/lesson-run.svelte.ts";
import * as judge from "../../../src/ui/lesson/judge.ts";
import type { BenchSetup } from "../../../src/ui/state/bench-setup.ts";
import { isOurs } from "../../../src/ui/state/steering.ts";
import { lessonFolders, loaded } from "../../course/lesson-folder.ts";
import { smallLesson } from "../../course/small-lesson.ts";

function begun() {
  const folder = lessonFolders().find(({ id }) => id === "deleting-for-real");
  if (folder === undefined) throw new Error("no such lesson");
  const { lesson } = loaded(folder, "es");
  let now = 0;
  const bench = new Bench({
    beginning: folder.beginning,
    account: "lucia",
    devices: [["desktop", "pop3"]],
    clock: () => (now += 1000),
  });
  return { bench, run: new LessonRun(lesson, bench, judge) };
}

function benchWith(...devices: BenchSetup["devices"]) {
  const [folder] = lessonFolders();
  if (folder === undefined) throw new Error("no lesson");
  return new Bench({
    beginning: folder.beginning,
    account: "lucia",
    devices,
  });
}

function logIn(bench: Bench): void {
  bench.connect("desktop");
  bench.send("USER lucia");
  bench.send("PASS gato.rojo");
}

describe("a learner's run", () => {
  test("goals are ticked by what happens, and undo takes them back", () => {
    const { bench, run } = begun();
    expect(run.reached.done).toBe(0);
    logIn(bench);
    bench.send("DELE 2");
    expect(run.reached.done).toBe(1);
    expect(run.progress.current).toBe(1);
    bench.undo();
    expect(run.reached.done).toBe(0);
    expect(run.progress.current).toBe(0);
  });

  test("what is still on its way to the learner reaches no goal", () => {
    const { bench, run } = begun();
    logIn(bench);
    const follow = vi.fn();
    bench.follower = { follow } as unknown as Follower;
    bench.send("DELE 2");
    expect(follow).toHaveBeenCalledOnce();
    expect(bench.arriving).toBe(true);
    expect(run.reached.done).toBe(0);
    bench.arrive(bench.stops.length);
    expect(run.reached.done).toBe(1);
  });

  test("an answer counts from when it is given, and goes with undo", () => {
    const { bench, run } = begun();
    logIn(bench);
    bench.send("DELE 2");
    expect(run.choiceFor("after-the-cut")).toBeNull();
    run.answer("after-the-cut", "five");
    run.answer("after-the-cut", "six");
    expect(run.choiceFor("after-the-cut")).toBe("six");
    expect(run.reached.done).toBe(2);
    bench.undo();
    expect(run.choiceFor("after-the-cut")).toBeNull();
  });

  test("the whole lesson is passed", () => {
    const { bench, run } = begun();
    logIn(bench);
    bench.send("DELE 2");
    run.answer("after-the-cut", "six");
    bench.cut("desktop");
    logIn(bench);
    bench.send("STAT");
    run.answer("update-always", "false");
    expect(run.passed).toBe(false);
    bench.send("DELE 2");
    bench.send("QUIT");
    expect(run.passed).toBe(true);
    expect(run.reached).toEqual({ done: 6, count: 6 });
    expect(run.hint).toBeNull();
  });
});

describe("what a step asks first", () => {
  test("what it names waits for the answer, and then it goes out", () => {
    const { bench, run } = begun();
    logIn(bench);
    bench.send("DELE 2");
    bench.send("STAT");
    expect(run.holds).toBe(false);
    const { length } = bench.timeline.entries;
    bench.cut("desktop");
    expect(bench.timeline.entries).toHaveLength(length);
    expect(bench.held).toMatchObject({ kind: "cut" });
    const [question] = run.askedBefore({ kind: "cut", connection: "desktop" });
    expect(question?.id).toBe("after-the-cut");
    run.answer("after-the-cut", "six");
    bench.cut("desktop");
    expect(run.holds).toBe(false);
    expect(bench.timeline.entries).toHaveLength(length + 1);
  });

  test("even the very first input waits for what judges, and then for the answer", async () => {
    const bench = benchWith(["laptop", "pop3"]);
    const run = new LessonRun(
      smallLesson([
        {
          goal: { in: { session: { state: "authorization" } } },
          questions: [
            {
              id: "greeting",
              kind: "choice",
              choices: ["yes", "no"],
              right: "yes",
              before: { connect: "pop3" },
            },
          ],
        },
      ]),
      bench,
    );
    bench.connect("laptop");
    expect(bench.timeline.entries).toHaveLength(0);
    expect(bench.held).toMatchObject({ kind: "connect" });
    await vi.waitFor(() => expect(run.judged).toBe(true));
    const { held } = bench;
    expect(held && run.askedBefore(held)[0]?.id).toBe("greeting");
    run.answer("greeting", "yes");
    bench.connect("laptop");
    expect(bench.timeline.entries).toHaveLength(1);
  });

  test("undo lets go of what waits", () => {
    const { bench, run } = begun();
    logIn(bench);
    bench.send("DELE 2");
    bench.cut("desktop");
    expect(run.holds).toBe(true);
    bench.undo();
    expect(run.holds).toBe(false);
  });

  test("an answer is judged as of when it was given, and settled by the next thing done", () => {
    const { bench, run } = begun();
    expect(run.verdictOn("after-the-cut")).toBeNull();
    logIn(bench);
    bench.send("DELE 2");
    run.answer("after-the-cut", "five");
    const verdict = { right: false, answer: "six" };
    expect(run.verdictOn("after-the-cut")).toEqual(verdict);
    expect(run.isSettled("after-the-cut")).toBe(false);
    bench.cut("desktop");
    expect(run.isSettled("after-the-cut")).toBe(true);
    bench.undo();
    expect(run.isSettled("after-the-cut")).toBe(false);
  });

  test("a step that is done tells the event that completed it", () => {
    const { bench, run } = begun();
    expect(run.momentOf("mark")).toBeNull();
    logIn(bench);
    bench.send("DELE 2");
    const seq = run.momentOf("mark");
    const event = bench.trace.find((each) => each.seq === seq);
    expect(event).toMatchObject({ kind: "line.received", text: "DELE 2" });
    expect(run.momentOf("cut")).toBeNull();
  });
});

test("what the lesson does by itself is told, and is new until something else is done", async () => {
  const bench = benchWith(["laptop", "imap"], ["phone", "imap"]);
  const clients = ["laptop", { id: "phone", scripted: true }];
  const goal = { in: { session: { state: "selected" } } };
  const events = [
    {
      id: "phone-comes",
      when: { session: { client: "laptop", state: "authenticated" } },
      client: "phone",
      script: [{ connect: "imap" }, "p1 LOGIN lucia gato.rojo"],
    },
  ];
  const lesson = smallLesson([{ goal, events }], { protocol: "imap", clients });
  const run = new LessonRun(lesson, bench, judge);
  bench.connect("laptop");
  expect(run.happenings).toEqual([]);
  bench.send("a1 LOGIN lucia gato.rojo");
  const [happening] = run.happenings;
  expect(happening).toMatchObject({ id: "phone-comes", isNew: true });
  const first = bench.trace.find(({ seq }) => seq === happening?.seq);
  expect(first).toMatchObject({ connection: "phone" });
  bench.send("a2 NOOP");
  expect(run.happenings).toMatchObject([{ id: "phone-comes", isNew: false }]);
  bench.undo();
  bench.undo();
  expect(run.happenings).toEqual([]);
});

test("nobody acts on a device on which the lesson does", () => {
  const bench = benchWith(["laptop", "imap"], ["phone", "imap"]);
  const clients = ["laptop", { id: "phone", scripted: true }];
  const goal = { in: { session: { state: "authenticated" } } };
  new LessonRun(smallLesson([{ goal }], { clients }), bench);
  bench.connect("phone");
  bench.removeDevice("phone");
  expect(bench.timeline.entries).toHaveLength(0);
  expect(bench.devices.map(({ id }) => isOurs(bench.steering, id))).toEqual([
    true,
    false,
  ]);
  bench.connect("laptop");
  expect(bench.timeline.entries).toHaveLength(1);
});

describe("hints", () => {
  test("none before one is asked for, then three that say more and more", () => {
    const { run } = begun();
    expect(run.hint).toBeNull();
    const tiers = [1, 2, 3, 4].map(() => {
      run.askForHint();
      return run.hint?.tier;
    });
    expect(tiers).toEqual([1, 2, 3, 3]);
    expect(run.hint).toMatchObject({ id: "how-to-mark", mistake: false });
  });

  test("a mistake brings its own, and asking begins anew with it", () => {
    const { bench, run } = begun();
    run.askForHint();
    run.askForHint();
    logIn(bench);
    bench.send("DELETE 2");
    expect(run.hint).toMatchObject({
      id: "four-letters",
      tier: 1,
      mistake: true,
    });
    run.askForHint();
    expect(run.hint).toMatchObject({ id: "four-letters", tier: 2 });
  });

  test("the next goal begins without one", () => {
    const { bench, run } = begun();
    run.askForHint();
    logIn(bench);
    bench.send("DELE 2");
    expect(run.hint).toBeNull();
  });
});

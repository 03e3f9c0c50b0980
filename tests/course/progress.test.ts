import { describe, expect, test } from "vitest";
import { hintFor } from "../../src/course/hint.ts";
import { readLesson } from "../../src/course/forms/lesson-form.ts";
import type { Lesson } from "../../src/course/lesson.ts";
import { progressOf } from "../../src/course/progress.ts";
import { play, unplayed, type Script } from "../../src/course/script.ts";
import { cutBack, traceOf } from "../../src/simulator/timeline.ts";
import { worldOf } from "./lesson-folder.ts";

const world = worldOf("reference");

const plain = (id: string, atom: string) => ({ id, atom, rfc: "RFC 1939 §5" });
const failed = (command: string) => ({
  transcript: { some: { command, status: "-ERR" } },
});
const read = readLesson(
  JSON.stringify({
    id: "small",
    version: 1,
    protocol: "pop3",
    scene: "reference",
    clients: ["x"],
    steps: [
      {
        id: "one",
        goal: [
          { id: "in", when: { session: { state: "transaction" } } },
          { id: "said", when: { answer: { question: "q", is: "right" } } },
          { id: "marked", when: { maildrop: { marked: [103] } } },
        ],
        solutions: [["NOOP"]],
        wrong: [],
        hints: [
          plain("in-hint", "in"),
          plain("said-hint", "said"),
          plain("marked-hint", "marked"),
          { ...plain("no-such", "marked"), trigger: failed("DELE") },
          { ...plain("no-word", "marked"), trigger: failed("DELETE") },
          {
            ...plain("too-many", "marked"),
            trigger: { maildrop: { markedOtherThan: [103] } },
          },
        ],
      },
      {
        id: "two",
        goal: [
          { id: "looked", when: { transcript: { some: { command: "STAT" } } } },
        ],
        solutions: [["STAT"]],
        wrong: [],
        hints: [plain("looked-hint", "looked")],
      },
    ],
  }),
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const lesson: Lesson = read.value;

const signIn: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];
const right: Script = [{ answer: ["q", "right"] }];

function after(...scripts: Script[]) {
  const { timeline, answers } = play(unplayed(world, "x"), scripts.flat());
  const progress = progressOf(lesson, timeline, answers);
  const done = progress.steps.flatMap((step) =>
    step.atoms.filter((atom) => atom.done).map(({ id }) => id),
  );
  const hint = (asked: number) => {
    const shown = hintFor(lesson, timeline, answers, progress, asked);
    return shown === null ? null : [shown.id, shown.tier, shown.mistake];
  };
  return { timeline, answers, progress, done, hint };
}

describe("progress", () => {
  test("begins with nothing", () => {
    const { done, progress } = after();
    expect(done).toEqual([]);
    expect(progress.current).toBe(0);
  });

  test("ticks the parts of a goal in any order, and they stay ticked", () => {
    expect(after(signIn, ["DELE 2"]).done).toEqual(["in", "marked"]);
    expect(after(signIn, ["DELE 2", "RSET", "QUIT"]).done).toEqual([
      "in",
      "marked",
    ]);
  });

  test("goes on to the next step only when all parts are ticked", () => {
    const { progress, done } = after(right, signIn, ["STAT", "DELE 2"]);
    expect(progress.current).toBe(1);
    expect(progress.startedAt).toBe(5);
    expect(progress.steps[0]?.done).toBe(true);
    expect(done).not.toContain("looked");
  });

  test("counts in a step only what happened since it began", () => {
    expect(after(right, signIn, ["STAT", "DELE 2"]).done).not.toContain(
      "looked",
    );
    const { progress } = after(right, signIn, ["DELE 2", "STAT"]);
    expect(progress.current).toBe(2);
  });

  test("names the event that proves a part", () => {
    const { timeline, progress } = after(right, signIn, [
      "DELE 2",
      "NOOP",
      "STAT",
    ]);
    const trace = traceOf(timeline);
    const textAt = (step: number, atom: number) => {
      const seq = progress.steps[step]?.atoms[atom]?.provedBy;
      const event = trace[seq ?? -1];
      return event?.kind === "line.received" ? event.text : null;
    };
    expect(textAt(0, 0)).toBe("PASS gato.rojo");
    expect(textAt(0, 1)).toBe(null);
    expect(textAt(0, 2)).toBe("DELE 2");
    expect(textAt(1, 0)).toBe("STAT");
  });

  test("goes back with undo, and an answer given later goes too", () => {
    const { timeline, answers } = after(signIn, ["DELE 2"], right);
    expect(progressOf(lesson, timeline, answers).current).toBe(1);
    const undone = progressOf(lesson, cutBack(timeline, 3), answers);
    expect(undone.steps[0]?.atoms.map(({ done }) => done)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("hints", () => {
  test("wait to be asked for, and then help with the first open part", () => {
    expect(after().hint(0)).toBe(null);
    expect(after().hint(1)).toEqual(["in-hint", 1, false]);
    expect(after(signIn, right).hint(2)).toEqual(["marked-hint", 2, false]);
    expect(after(signIn, right).hint(9)).toEqual(["marked-hint", 3, false]);
  });

  test("come by themselves at a mistake", () => {
    const { hint } = after(signIn, ["DELE 9"]);
    expect(hint(0)).toEqual(["no-such", 1, true]);
    expect(hint(1)).toEqual(["no-such", 2, true]);
    expect(hint(5)).toEqual(["no-such", 3, true]);
  });

  test("speak of the latest mistake", () => {
    expect(after(signIn, ["DELE 9", "DELETE 2"]).hint(0)?.[0]).toBe("no-word");
    expect(after(signIn, ["DELETE 2", "DELE 9"]).hint(0)?.[0]).toBe("no-such");
  });

  test("go when the mistake is put right, or when something is reached", () => {
    expect(after(signIn, ["DELE 1"]).hint(0)?.[0]).toBe("too-many");
    expect(after(signIn, ["DELE 1", "RSET"]).hint(0)).toBe(null);
    expect(after(signIn, ["DELE 9", "DELE 2"]).hint(0)).toBe(null);
  });

  test("have nothing to say when the lesson is done", () => {
    expect(after(right, signIn, ["DELE 2", "STAT"]).hint(3)).toBe(null);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { Motion } from "../../../src/ui/motion/motion.svelte.ts";
import { Playback } from "../../../src/ui/timeline/playback.svelte.ts";
import { newBench } from "../new-bench.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A bench with an IMAP session whose lines travel from here on. */
function moving({ moves = true } = {}) {
  const made = newBench();
  const { bench } = made;
  made.talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  const wire = new Wire(bench);
  const playback = new Playback(bench);
  const around = { moves, left: false };
  const motion = new Motion(bench, {
    moves: () => around.moves,
    speed: () => playback.speed,
    lines: () => wire.lines,
    leave: () => (around.left = true),
    Envelopes: () => ({}),
  });
  bench.follower = motion;
  return {
    ...made,
    around,
    motion,
    playback,
    wire,
    /** Lets time pass on the page, in ms. */
    pass(ms: number): void {
      // As the page does whenever the bench has changed.
      motion.check();
      vi.advanceTimersByTime(ms);
      motion.check();
    },
  };
}

describe("a command and its answer", () => {
  test("cross the wire one after the other", () => {
    const { bench, motion, pass, wire } = moving();
    const before = bench.position;
    bench.send("a3 NOOP");
    expect(bench.live).toBe(true);
    expect(bench.caughtUp).toBe(false);
    expect(bench.position).toBe(before);
    expect(motion.flight).toMatchObject({
      direction: "to-server",
      duration: 420,
      count: 1,
    });
    const { seq } = motion.flight ?? {};
    expect(bench.trace[seq ?? -1]?.kind).toBe("line.received");
    expect(wire.shown.at(-1)?.text).toBe("a3 NOOP");
    expect(bench.shown.some((event) => event.seq === seq)).toBe(false);
    pass(420);
    expect(bench.position).toBe(before + 1);
    expect(motion.flight?.direction).toBe("to-client");
    expect(wire.shown.at(-1)).toMatchObject({ status: "OK", closes: false });
    pass(420);
    expect(bench.caughtUp).toBe(true);
    expect(bench.arriving).toBe(false);
    expect(motion.flights).toEqual([]);
    expect(motion.departed).toBe(0);
    expect(wire.shown.at(-1)).toMatchObject({ status: "OK", closes: true });
  });

  test("a short batch counts line by line, a long one as a whole", () => {
    const { bench, pass } = moving();
    const before = bench.position;
    bench.send("a3 FETCH 1:2 FLAGS");
    pass(420 + 420);
    expect(bench.position).toBe(before + 2);
    pass(2000);
    expect(bench.caughtUp).toBe(true);
    bench.send("a4 FETCH 1:* FLAGS");
    const begun = bench.position;
    pass(420 + 420 + 80);
    expect(bench.position).toBe(begun + 1);
    pass(2000);
    expect(bench.caughtUp).toBe(true);
  });

  test("the playback's speed is theirs", () => {
    const { bench, pass, playback } = moving();
    playback.speed = 4;
    bench.send("a3 NOOP");
    pass(210);
    expect(bench.caughtUp).toBe(true);
  });
});

describe("nothing waits", () => {
  test("what is sent meanwhile makes the rest go four times as fast", () => {
    const { bench, motion, pass } = moving();
    bench.send("a3 NOOP");
    pass(20);
    bench.send("a4 NOOP");
    expect(motion.rate).toBe(4);
    pass(100);
    expect(motion.flight).toMatchObject({ duration: 105 });
    pass(105);
    expect(motion.rate).toBe(1);
    expect(motion.flight).toMatchObject({
      direction: "to-server",
      duration: 420,
    });
    pass(840);
    expect(bench.caughtUp).toBe(true);
  });

  test("with too much of it, it is shown at once and marked for a while", () => {
    const { bench, motion, pass, talk } = moving();
    const sent = Array.from({ length: 14 }, (_, index) => `b${index} NOOP`);
    talk("laptop", ...sent);
    expect(bench.stops.length - bench.position).toBeLessThanOrEqual(20);
    expect(motion.marked.length).toBeGreaterThan(10);
    pass(1200);
    expect(motion.marked.length).toBe(0);
    pass(1000);
    expect(bench.caughtUp).toBe(true);
  });

  test("what happens elsewhere is shown at once", () => {
    const { bench, motion } = moving();
    bench.deliver("Subject: news\r\n\r\nhello\r\n");
    expect(bench.caughtUp).toBe(true);
    expect(motion.flight).toBeNull();
    expect(motion.marked.length).toBe(0);
  });

  test("where nothing moves it is shown at once, and marked", () => {
    const { bench, motion, pass, around } = moving();
    around.moves = false;
    bench.send("a3 NOOP");
    expect(bench.caughtUp).toBe(true);
    expect(motion.flights).toEqual([]);
    expect(motion.marked.length).toBe(2);
    pass(1999);
    expect(motion.marked.length).toBe(2);
    pass(1);
    expect(motion.marked.length).toBe(0);
  });

  test("when nobody sees it any more it is shown at once", () => {
    const { bench, motion } = moving();
    bench.send("a3 NOOP");
    motion.hasten();
    expect(bench.caughtUp).toBe(true);
    expect(motion.flights).toEqual([]);
  });

  test("who leaves leaves nothing behind", () => {
    const { bench, motion, around } = moving();
    bench.send("a3 NOOP");
    motion.leave();
    expect(bench.caughtUp).toBe(true);
    expect(around.left).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the bench goes elsewhere while a line is on its way", () => {
  type Scene = ReturnType<typeof moving>;

  test.each<[string, (scene: Scene) => void]>([
    ["another device is selected", ({ bench }) => bench.select("desktop")],
    ["undo", ({ bench }) => bench.undo()],
    ["to now", ({ bench }) => bench.returnToNow()],
    [
      "another session",
      ({ bench }) => bench.resume(bench.timeline, bench.owned),
    ],
    ["the motion is switched off", ({ motion }) => motion.hasten()],
  ])("%s: all is shown", (_, leave) => {
    const scene = moving();
    const { bench, motion, pass } = scene;
    bench.send("a3 NOOP");
    pass(100);
    leave(scene);
    pass(0);
    expect(bench.caughtUp).toBe(true);
    expect(motion.flights).toEqual([]);
    expect(motion.departed).toBe(0);
    pass(5000);
    expect(bench.caughtUp).toBe(true);
    bench.select("laptop");
    bench.send("a9 NOOP");
    pass(100);
    expect(motion.flight?.direction).toBe("to-server");
    pass(2000);
    expect(bench.caughtUp).toBe(true);
  });

  test("a moment of the past is sought: it stays there", () => {
    const { bench, motion, pass } = moving();
    bench.send("a3 NOOP");
    pass(100);
    bench.seekLine(3);
    pass(5000);
    expect(bench.position).toBe(3);
    expect(motion.flights).toEqual([]);
  });

  test("a branch is taken: only what is new travels", () => {
    const { bench, motion, pass } = moving();
    bench.seekLine(3);
    bench.send("a2 NOOP");
    expect(bench.question).not.toBeNull();
    bench.branch();
    expect(motion.flight?.direction).toBe("to-server");
    pass(2000);
    expect(bench.caughtUp).toBe(true);
    expect(bench.stops).toHaveLength(5);
  });
});

describe("stepping", () => {
  test("plays exactly one line", () => {
    const { bench, motion, pass } = moving();
    bench.seekLine(2);
    bench.stepForward();
    expect(bench.position).toBe(2);
    expect(motion.flight?.count).toBe(1);
    expect(motion.departed).toBe(3);
    pass(420);
    expect(bench.position).toBe(3);
    expect(motion.flight).toBeNull();
    pass(5000);
    expect(bench.position).toBe(3);
  });

  test("again lands what is on its way; back takes it back", () => {
    const { bench, motion, pass } = moving();
    bench.seekLine(2);
    bench.stepForward();
    bench.stepForward();
    expect(bench.position).toBe(3);
    expect(motion.departed).toBe(4);
    bench.stepBack();
    expect(bench.position).toBe(3);
    expect(motion.flight).toBeNull();
    bench.stepBack();
    expect(bench.position).toBe(2);
    pass(1000);
    expect(bench.position).toBe(2);
  });

  test("to the last line comes to the present", () => {
    const { bench, pass } = moving();
    bench.stepBack();
    expect(bench.live).toBe(false);
    bench.stepForward();
    pass(420);
    expect(bench.caughtUp).toBe(true);
    bench.stepForward();
    expect(bench.caughtUp).toBe(true);
  });

  test("while lines arrive: one line on, or into the past", () => {
    const { bench, motion, pass } = moving();
    const before = bench.position;
    bench.send("a3 NOOP");
    pass(100);
    bench.stepForward();
    expect(bench.position).toBe(before + 1);
    expect(bench.live).toBe(false);
    pass(1000);
    expect(bench.position).toBe(before + 1);
    bench.returnToNow();
    bench.send("a4 NOOP");
    pass(100);
    bench.stepBack();
    expect(bench.live).toBe(false);
    expect(bench.position).toBe(before + 2);
    expect(motion.flight).toBeNull();
  });

  test("a question asked meanwhile stays", () => {
    const { bench, pass } = moving();
    bench.seekLine(2);
    bench.stepForward();
    bench.send("a2 NOOP");
    expect(bench.question).not.toBeNull();
    pass(1000);
    expect(bench.question).not.toBeNull();
    expect(bench.position).toBe(2);
  });

  test("without motion it is shown at once", () => {
    const { bench } = moving({ moves: false });
    bench.seekLine(2);
    bench.stepForward();
    expect(bench.position).toBe(3);
  });
});

describe("playing", () => {
  test("lets line after line travel, up to the present", () => {
    const { bench, motion, playback, pass } = moving();
    playback.toggle();
    expect(bench.position).toBe(0);
    pass(700);
    expect(motion.flight?.direction).toBe("to-client");
    pass(420);
    expect(bench.position).toBe(1);
    pass(279);
    expect(motion.flight).toBeNull();
    pass(1);
    expect(motion.flight?.direction).toBe("to-server");
    pass(60_000);
    expect(bench.caughtUp).toBe(true);
    expect(playback.playing).toBe(false);
  });

  test("is what arriving lines do; to pause stays in the past", () => {
    const { bench, motion, playback, pass } = moving();
    const before = bench.position;
    bench.send("a3 NOOP");
    expect(playback.playing).toBe(true);
    pass(500);
    playback.toggle();
    expect(playback.playing).toBe(false);
    expect(bench.position).toBe(before + 1);
    expect(bench.live).toBe(false);
    expect(motion.flight).toBeNull();
    playback.toggle();
    pass(5000);
    expect(bench.caughtUp).toBe(true);
  });

  test("stops with a line on its way", () => {
    const { bench, motion, playback, pass } = moving();
    playback.toggle();
    pass(800);
    playback.toggle();
    pass(5000);
    expect(bench.position).toBe(0);
    expect(motion.flight).toBeNull();
  });
});

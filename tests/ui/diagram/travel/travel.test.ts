import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { sourceOf } from "../../../../src/ui/diagram/diagram-source.ts";
import { DiagramView } from "../../../../src/ui/diagram/diagram-view.svelte.ts";
import { keyframesOf } from "../../../../src/ui/diagram/travel/envelope-motion.ts";
import { wayInStrip } from "../../../../src/ui/diagram/travel/strip-way.ts";
import { Travel } from "../../../../src/ui/diagram/travel/travel.svelte.ts";
import type { Flight, Follower } from "../../../../src/ui/motion/follower.ts";
import type { Bench } from "../../../../src/ui/state/bench.svelte.ts";
import { settings } from "../../../../src/ui/state/settings.svelte.ts";
import { newBench } from "../../new-bench.ts";

beforeEach(() => {
  vi.useFakeTimers();
  settings.motion = "full";
});

afterEach(() => {
  vi.useRealTimers();
  settings.motion = "system";
});

/** A follower that waits to be told what is on its way. */
function still(flight: Flight | null): Follower {
  return {
    flight,
    departed: 0,
    onWire: null,
    follow() {},
    step() {},
    takeBack: () => false,
    leave() {},
  };
}

function journeyFrom(device: string, ...lines: readonly string[]) {
  const { bench, talk } = newBench();
  talk(device, ...lines);
  const source = () => sourceOf(bench);
  const travel = new Travel(new DiagramView(source));
  const told = () => {
    travel.follow();
    const { leg } = travel;
    if (leg === null) return null;
    const { trip, phase } = leg;
    return `${trip.name} ${phase} ${trip.way.kind} ${trip.way.to.state}`;
  };
  return { bench, travel, told };
}

/** Sends a line that is then on its way to the server. */
function depart(bench: Bench, line: string): void {
  bench.follower = still(null);
  bench.send(line);
  const sent = bench.stops[bench.position]?.event.seq ?? -1;
  const flight = { direction: "to-server", duration: 420, count: 1 } as const;
  bench.follower = still({ ...flight, seq: sent });
}

/** One line more is there. */
function arrive(bench: Bench, count = 1): void {
  bench.follower = still(null);
  bench.arrive(bench.position + count);
}

const login = "a1 LOGIN lucia gato.rojo";
const pop3 = ["USER lucia", "PASS gato.rojo"];

describe("the envelope on the drawing", () => {
  test("goes along the edge, waits at its end, and enters the state", () => {
    const { bench, travel, told } = journeyFrom("laptop", login);
    expect(told()).toBeNull();
    depart(bench, "a2 SELECT INBOX");
    expect(told()).toBe("SELECT going edge selected");
    expect(travel.leg).toMatchObject({
      duration: 420,
      trip: { tag: "a2", slot: 2 },
    });
    arrive(bench);
    expect(told()).toBe("SELECT waiting edge selected");
    while (bench.position < bench.stops.length - 1) arrive(bench);
    expect(told()).toBe("SELECT waiting edge selected");
    arrive(bench);
    expect(told()).toBe("SELECT entering edge selected");
    vi.advanceTimersByTime(240);
    expect(told()).toBeNull();
  });

  test("a loop unfolds for what keeps the state, and folds away", () => {
    const { bench, told } = journeyFrom("desktop", ...pop3);
    depart(bench, "STAT");
    expect(told()).toBe("STAT going loop transaction");
    arrive(bench);
    expect(told()).toBe("STAT waiting loop transaction");
    arrive(bench);
    expect(told()).toBe("STAT folding loop transaction");
  });

  test("goes back along the edge when the answer is no", () => {
    const { bench, told } = journeyFrom("laptop", login);
    depart(bench, "a2 SELECT Nada");
    told();
    arrive(bench);
    told();
    arrive(bench);
    expect(told()).toBe("SELECT returning edge selected");
  });

  test("QUIT enters its state on arrival, before the answer", () => {
    const { bench, told } = journeyFrom("desktop", ...pop3);
    depart(bench, "QUIT");
    expect(told()).toBe("QUIT going edge update");
    arrive(bench);
    expect(told()).toBe("QUIT entering edge update");
  });

  test.each(["USER marta", "RETR x", "XYZZY"])(
    "nothing sets out for %s, which has no way from here",
    (line) => {
      const { bench, told } = journeyFrom("desktop", ...pop3);
      depart(bench, line);
      expect(told()).toBeNull();
      arrive(bench, 2);
      expect(told()).toBeNull();
    },
  );

  test.each(["the first time", "again"])(
    "the greeting enters its state %s",
    (when) => {
      const { bench } = newBench();
      bench.select("laptop");
      if (when === "again") {
        bench.connect("laptop");
        bench.cut("laptop");
      }
      const source = () => sourceOf(bench);
      const travel = new Travel(new DiagramView(source));
      const phase = () => {
        travel.follow();
        const { leg } = travel;
        return (
          leg &&
          `${leg.phase} ${leg.trip.way.from.state} ${leg.trip.way.to.state}`
        );
      };
      bench.follower = still(null);
      bench.connect("laptop");
      const seq = bench.stops.at(-1)?.event.seq ?? -1;
      bench.follower = still({
        direction: "to-client",
        duration: 420,
        count: 1,
        seq,
      });
      expect(phase()).toBe("going start notAuthenticated");
      arrive(bench);
      expect(phase()).toBe("entering start notAuthenticated");
      vi.advanceTimersByTime(240);
      expect(phase()).toBeNull();
    },
  );

  test("a command with a literal is on its way from its first line on", () => {
    const { bench, told } = journeyFrom("laptop", login);
    depart(bench, "a2 APPEND INBOX {10}");
    expect(told()).toBe("APPEND going loop authenticated");
    arrive(bench, 2);
    expect(told()).toBe("APPEND waiting loop authenticated");
  });

  test("another device's lines don't count", () => {
    const { bench, told } = journeyFrom("laptop", login);
    bench.select("desktop");
    bench.connect("desktop");
    depart(bench, "USER lucia");
    bench.select("laptop");
    expect(told()).toBeNull();
  });

  test("looking at another moment shows no travel", () => {
    const { bench, travel, told } = journeyFrom("laptop", login, "a2 NOOP");
    told();
    bench.seekLine(1);
    expect(told()).toBeNull();
    bench.returnToNow();
    travel.follow();
    bench.seekLine(bench.stops.length - 1);
    expect(told()).toBe("NOOP waiting loop authenticated");
  });

  test("without motion it stands where it would arrive, for two seconds", () => {
    settings.motion = "reduced";
    const { bench, travel, told } = journeyFrom("laptop", login);
    told();
    bench.send("a2 SELECT INBOX");
    expect(told()).toBe("SELECT waiting edge selected");
    expect(travel.leg?.duration).toBe(0);
    vi.advanceTimersByTime(1990);
    expect(told()).not.toBeNull();
    vi.advanceTimersByTime(10);
    expect(told()).toBeNull();
  });

  test("goes straight from pill to pill in the strip, or up its side", () => {
    const { bench, travel, told } = journeyFrom("laptop", login);
    depart(bench, "a2 SELECT INBOX");
    told();
    const way = travel.leg?.trip.way;
    if (way === undefined) throw new Error("nothing on its way");
    const [left, right] = [
      { left: 10, right: 90, top: 2, middle: 24 },
      { left: 200, right: 218, top: 15, middle: 24 },
    ];
    expect(wayInStrip(way, left, right)).toMatchObject({
      points: [
        [94, 24],
        [200, 24],
      ],
      to: { x: 209, y: 24 },
    });
    expect(wayInStrip(way, right, left).points).toEqual([
      [196, 24],
      [90, 24],
    ]);
    const loop = wayInStrip({ ...way, kind: "loop" }, left, left);
    expect(loop.points).toEqual([
      [94, 38],
      [94, 10],
      [94, 10],
    ]);
  });

  test("moves by transform and opacity alone", () => {
    const { bench, travel, told } = journeyFrom("laptop", login);
    depart(bench, "a2 SELECT INBOX");
    told();
    const { leg } = travel;
    if (leg === null) throw new Error("nothing on its way");
    const phases = ["going", "waiting", "entering", "returning", "folding"];
    for (const phase of phases as (typeof leg.phase)[]) {
      for (const frame of keyframesOf({ ...leg, phase })) {
        const { transform, opacity, offset, ...other } = frame;
        expect(transform).toMatch(/^translate\(/);
        expect([opacity, offset]).toHaveLength(2);
        expect(other).toEqual({});
      }
    }
  });
});

import { describe, expect, test } from "vitest";
import {
  endOf,
  planOf,
  togetherWith,
  type PacedLine,
  type Plan,
} from "../../../src/ui/motion/pace.ts";

const exchange = { start: 0, tag: "a1", slot: 1 };

function command(start = 0): PacedLine {
  return {
    side: "client",
    kind: "command",
    name: "",
    exchange: { ...exchange, start },
    unsolicited: false,
  };
}

function server(name: string, count = 1, start = 0): readonly PacedLine[] {
  const kind = name === "OK" ? "completion" : "untagged";
  return Array.from({ length: count }, () => ({
    side: "server" as const,
    kind,
    name,
    exchange: { ...exchange, start },
    unsolicited: false,
  }));
}

const usual = { roundTripTime: 120, speed: 1 };

/** Each beat as "lines so far ×how many: departure + duration". */
function told({ beats }: Plan): readonly string[] {
  return beats.map(
    ({ upTo, count, leaves, duration, counts }) =>
      `${upTo}${count > 1 ? ` ×${count}` : ""}: ` +
      `${Math.round(leaves)}+${Math.round(duration)}${counts ? "" : " …"}`,
  );
}

describe("when lines set out", () => {
  test("an answer sets out when its command has arrived", () => {
    const plan = planOf([command(), ...server("OK")], 0, 0, usual);
    expect(told(plan)).toEqual(["1: 0+420", "2: 420+420"]);
    expect(plan.beats.map(({ direction }) => direction)).toEqual([
      "to-server",
      "to-client",
    ]);
  });

  test("up to four like lines follow each other at 120 ms", () => {
    expect(told(planOf(server("EXPUNGE", 4), 0, 0, usual))).toEqual([
      "1: 0+420",
      "2: 120+420",
      "3: 240+420",
      "4: 360+420",
    ]);
  });

  test("five to twelve follow at 40 ms and count together", () => {
    const plan = planOf(server("FETCH", 5), 0, 0, usual);
    expect(told(plan)).toEqual([
      "1: 0+420 …",
      "2: 40+420 …",
      "3: 80+420 …",
      "4: 120+420 …",
      "5: 160+420",
    ]);
    const longest = planOf(server("FETCH", 12), 0, 0, usual);
    expect(longest.beats).toHaveLength(12);
    expect(longest.beats.at(-1)?.leaves).toBeCloseTo(440);
  });

  test("of more than twelve two travel, then the rest as one, then the last", () => {
    const lines = [command(), ...server("FETCH", 199), ...server("OK")];
    expect(told(planOf(lines, 0, 0, usual))).toEqual([
      "1: 0+420",
      "2: 420+420 …",
      "3: 540+420 …",
      "199 ×196: 660+420 …",
      "200: 780+420",
      "201: 900+420",
    ]);
  });

  test("another tag, kind or name is another batch", () => {
    const lines = [
      ...server("FETCH", 3),
      ...server("FETCH", 3, 7),
      ...server("EXISTS", 3),
    ];
    const { beats } = planOf(lines, 0, 0, usual);
    expect(beats.every(({ counts }) => counts)).toBe(true);
  });

  test("a server's turn takes 1.2 s at most, however long", () => {
    const names = Array.from({ length: 60 }, (_, index) => `N${index}`);
    const lines = names.flatMap((name) => server(name));
    expect(endOf(planOf(lines, 0, 0, usual).beats)).toBeCloseTo(1200);
    const slow = { roundTripTime: 2000, speed: 1 };
    expect(endOf(planOf(lines, 0, 0, slow).beats)).toBeCloseTo(1200);
  });

  test.each([
    [120, 1, 420],
    [300, 1, 600],
    [120, 4, 105],
    [120, 0.5, 840],
  ])("at a round trip of %i ms and speed %d it travels %i ms", (...row) => {
    const [roundTripTime, speed, duration] = row;
    const plan = planOf([command()], 0, 0, { roundTripTime, speed });
    expect(plan.beats[0]?.duration).toBe(duration);
  });

  test("a cut cable takes no time", () => {
    const cut: PacedLine = { ...command(), side: "none", kind: "closed" };
    const [beat] = planOf([cut], 0, 0, usual).beats;
    expect(beat).toMatchObject({ direction: null, duration: 0 });
  });

  test("a batch of which a part has been shown goes on as the same batch", () => {
    const lines = server("FETCH", 20);
    expect(told(planOf(lines, 2, 0, usual))).toEqual([
      "19 ×17: 0+420 …",
      "20: 120+420",
    ]);
    expect(told(planOf(lines, 10, 0, usual))[0]).toBe("19 ×9: 0+420 …");
    expect([0, 1, 2, 19].map((from) => togetherWith(lines, from))).toEqual([
      1, 1, 17, 1,
    ]);
  });
});

describe("when more is sent before all is shown", () => {
  const turn = (start: number) => [command(start), ...server("OK", 1, start)];
  const turns = (count: number) =>
    Array.from({ length: count }, (_, index) => turn(index)).flat();

  test("the rest goes four times as fast", () => {
    expect(told(planOf(turns(2), 0, 2, usual))).toEqual([
      "1: 0+105",
      "2: 105+105",
      "3: 210+420",
      "4: 630+420",
    ]);
  });

  test.each([
    [3, 105],
    [4, 53],
    [7, 53],
    [8, 26],
    [9, 26],
  ])("with %i turns before it they take %i ms a line", (count, each) => {
    const plan = planOf(turns(count + 1), 0, 2 * count, usual);
    expect(plan.jump).toBe(0);
    expect(Math.round(plan.beats[0]?.duration ?? 0)).toBe(each);
    expect(plan.beats.at(-1)?.duration).toBe(420);
  });

  test("with more than two seconds of it, it is shown at once", () => {
    const plan = planOf(turns(11), 0, 20, usual);
    expect(plan.jump).toBe(20);
    expect(told(plan)).toEqual(["21: 0+420", "22: 420+420"]);
  });

  test("when nothing new comes with it, only the rest is played", () => {
    expect(told(planOf(turns(1), 0, 2, usual))).toEqual([
      "1: 0+105",
      "2: 105+105",
    ]);
  });
});

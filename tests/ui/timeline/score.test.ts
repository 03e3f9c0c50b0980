import { describe, expect, test, vi } from "vitest";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { Playback } from "../../../src/ui/timeline/playback.svelte.ts";
import {
  commandFrom,
  glyphsOf,
  roomFor,
  scoreBands,
  scoreMarks,
  scoreScale,
  shortened,
  stemsOf,
  thinned,
} from "../../../src/ui/timeline/score.ts";
import { newBench } from "../new-bench.ts";

function session() {
  const made = newBench();
  made.talk("desktop", "USER lucia", "PASS gato.rojo", "USER x", "QUIT");
  return { ...made, marks: scoreMarks(new Wire(made.bench).lines) };
}

describe("the score", () => {
  test("has the client above and the server below, in order", () => {
    const { marks } = session();
    expect(marks.map(({ side, weight }) => `${side} ${weight}`)).toEqual([
      "server light",
      ...Array.from({ length: 4 }, () => [
        "client command",
        "server completion",
      ]).flat(),
    ]);
    expect(marks.filter(({ failed }) => failed)).toHaveLength(2);
  });

  test("bands are the states, one after the other", () => {
    const { bench } = session();
    const bands = scoreBands(bench.trace, "desktop", bench.stops);
    expect(bands.map(({ state }) => state).slice(0, 2)).toEqual([
      "authorization",
      "transaction",
    ]);
    expect(bands[0]).toMatchObject({ from: 1, to: 5 });
    expect(bands[1]).toMatchObject({ from: 5, to: 8 });
  });

  test("places and positions are each other's inverse", () => {
    const { x, positionAt } = scoreScale(28, 900);
    for (let position = 0; position <= 28; position++) {
      expect(positionAt(x(position))).toBe(position);
    }
    expect(positionAt(-50)).toBe(0);
    expect(positionAt(5000)).toBe(28);
    expect(scoreScale(0, 0).positionAt(3)).toBeLessThanOrEqual(1);
  });

  test("there is room for what comes, and it grows in steps", () => {
    const rooms = Array.from({ length: 200 }, (_, count) =>
      roomFor(count, 900),
    );
    rooms.forEach((room, count) => expect(room).toBeGreaterThanOrEqual(count));
    expect(rooms.slice(0, 26).every((room) => room === 25)).toBe(true);
    expect(new Set(rooms).size).toBeLessThanOrEqual(11);
    expect(roomFor(10_000, 900)).toBeLessThan(12_500);
  });

  test("ten thousand marks are thinned to what can be told apart", () => {
    const { lines } = new Wire(session().bench);
    const many = Array.from({ length: 1_112 }, () => lines).flat();
    const { x } = scoreScale(many.length, 900);
    const marks = thinned(many, x);
    expect(marks.length).toBeLessThanOrEqual(900);
    // However many there are, few elements show them.
    expect(glyphsOf(marks, x).length).toBeLessThanOrEqual(100);
    expect(stemsOf(marks, x).length).toBeLessThanOrEqual(8);
  });

  test("arrows with Shift go by command", () => {
    const { marks } = session();
    expect(commandFrom(marks, 0, 1)).toBe(2);
    expect(commandFrom(marks, 5, -1)).toBe(4);
    expect(commandFrom(marks, 9, 1)).toBe(marks.length);
    expect(commandFrom(marks, 1, -1)).toBe(0);
  });

  test("labels are cut to fit", () => {
    expect(shortened("Seleccionado", 200)).toBe("Seleccionado");
    expect(shortened("Sin autenticar", 62)).toBe("Sin auten.");
    expect(shortened("Selected", 10)).toBe("");
  });
});

test("playing starts over at the present and stops there", () => {
  vi.useFakeTimers();
  const { bench } = session();
  const playback = new Playback(bench);
  playback.speed = 4;
  playback.toggle();
  expect(bench.position).toBe(0);
  vi.advanceTimersByTime(400);
  expect(bench.position).toBe(2);
  playback.toggle();
  vi.advanceTimersByTime(5000);
  expect(bench.position).toBe(2);
  playback.toggle();
  vi.advanceTimersByTime(5000);
  expect(bench.live).toBe(true);
  expect(playback.playing).toBe(false);
  vi.useRealTimers();
});

import { describe, expect, test } from "vitest";
import type { Catalogue } from "../../../src/course/catalogue.ts";
import { albumView } from "../../../src/ui/catalogue/album-view.ts";
import {
  mergedRecord,
  mergedRecords,
  type LessonRecord,
} from "../../../src/ui/catalogue/lesson-record.ts";
import { perforated } from "../../../src/ui/catalogue/stamp-edge.ts";
import { durationText } from "../../../src/ui/catalogue/duration-text.ts";
import { albumFile } from "../../../src/ui/catalogue/album-file.ts";
import { catalogueFile } from "../../../src/ui/lesson/lesson-files.ts";

const lesson = (id: string, minutes: number, after?: readonly string[]) => ({
  id,
  folder: `x/${id}`,
  minutes,
  ...(after === undefined ? {} : { after: [...after] }),
});
const catalogue: Catalogue = {
  tracks: [
    { id: "first", lessons: [lesson("a", 5), lesson("b", 10, ["a"])] },
    { id: "second", lessons: [lesson("c", 65, ["a", "b"])] },
  ],
};
const titles = { a: "Uno", b: "Dos" };
const unit = { title: "First", code: "ONE", about: "Begin" };
const file = {
  icons: { a: ["M0 0"] },
  units: { es: { first: { ...unit, title: "Primera" } }, en: { first: unit } },
};
const record = (
  id: string,
  rest: Partial<LessonRecord> = {},
): LessonRecord => ({
  lesson: id,
  done: 1,
  count: 3,
  passed: false,
  at: 1,
  ...rest,
});
const view = (...records: readonly LessonRecord[]) =>
  albumView(catalogue, titles, file, mergedRecords(new Map(), records), "en");
const statuses = (...records: readonly LessonRecord[]) =>
  view(...records).units.flatMap(({ stamps }) =>
    stamps.map(({ status }) => status),
  );

describe("the album", () => {
  test.each([
    ["nothing begun", [], ["next", "later", "later"]],
    ["the first begun", [record("a")], ["current", "later", "later"]],
    ["one passed", [record("a", { passed: true })], ["done", "next", "later"]],
    ["a later one begun", [record("c")], ["toDo", "later", "current"]],
    [
      "two begun: what was worked on last",
      [record("a", { at: 9 }), record("c", { at: 8 })],
      ["current", "later", "later"],
    ],
    [
      "all passed",
      ["a", "b", "c"].map((id) => record(id, { passed: true })),
      ["done", "done", "done"],
    ],
  ] as const)("%s", (_, records, expected) => {
    expect(statuses(...records)).toEqual(expected);
  });

  test("counts what is done and the minutes that are left", () => {
    const { done, count, minutesLeft, begun, units } = view(
      record("a", { passed: true }),
      record("of another course", { passed: true }),
    );
    expect({ done, count, minutesLeft, begun }).toEqual({
      done: 1,
      count: 3,
      minutesLeft: 75,
      begun: true,
    });
    expect(units.map((each) => each.done)).toEqual([1, 0]);
    expect(durationText(75)).toBe("1 h 15 min");
    expect([durationText(45), durationText(120)]).toEqual(["45 min", "2 h"]);
  });

  test("names lessons in the language, and what has no name by its id", () => {
    const { units, current } = albumView(
      catalogue,
      titles,
      file,
      new Map(),
      "es",
    );
    expect(units.map(({ title }) => title)).toEqual(["Primera", "second"]);
    expect(units[0]?.stamps[1]).toMatchObject({
      title: "Dos",
      number: 2,
      code: "ONE",
      href: "#/lesson/b",
    });
    expect(current?.stamp.title).toBe("Uno");
    expect(current?.record).toBeNull();
  });

  test("has nothing to go on with once all is passed", () => {
    const all = ["a", "b", "c"].map((id) => record(id, { passed: true }));
    expect(view(...all).current).toBeNull();
    expect(view(...all).minutesLeft).toBe(0);
  });
});

describe("two records of one lesson", () => {
  test("the newer counts, and what was passed stays passed", () => {
    const passed = record("a", { passed: true, done: 3, at: 5 });
    const again = record("a", { done: 0, at: 9 });
    const both = { ...again, passed: true };
    expect(mergedRecord(passed, again)).toEqual(both);
    expect(mergedRecord(again, passed)).toEqual(both);
    expect(mergedRecord(undefined, again)).toBe(again);
  });

  test("the better result stays, whichever came first", () => {
    const best = (octets: number, roundTrips: number) =>
      record("a", { passed: true, best: { octets, roundTrips } });
    const few = best(300, 5);
    for (const worse of [best(301, 4), best(300, 6), record("a", { at: 9 })]) {
      expect(mergedRecord(few, worse).best).toEqual(few.best);
      expect(mergedRecord(worse, few).best).toEqual(few.best);
    }
    expect(mergedRecord(record("a"), record("a"))).not.toHaveProperty("best");
  });
});

test("every track of the course has its words in both languages, and nothing else has", async () => {
  const real = await catalogueFile();
  const { units, icons } = await albumFile();
  const known = [units.es, units.en].map((each) => Object.keys(each));
  expect(known[0]).toEqual(known[1]);
  for (const { id, lessons } of real.tracks) {
    expect(known[0]).toContain(id);
    for (const each of lessons) expect(icons[each.id]).not.toEqual([]);
  }
  for (const each of [...Object.values(units.es), ...Object.values(units.en)]) {
    expect(Object.keys(each)).toEqual(["title", "code", "about"]);
    expect(Object.values(each)).not.toContain("");
  }
});

test("a stamp's outline closes where it began", () => {
  const moves = perforated({ width: 104, height: 86 }).matchAll(
    /[la](?:[\d.]+ [\d.]+ 0 0 0 )?(-?[\d.]+) (-?[\d.]+)/g,
  );
  let [x, y, holes] = [0, 0, 0];
  for (const [move, across, down] of moves) {
    x += Number(across);
    y += Number(down);
    if (move.startsWith("a")) holes++;
  }
  expect(Math.abs(x)).toBeLessThan(0.5);
  expect(Math.abs(y)).toBeLessThan(0.5);
  expect(holes).toBe(2 * (13 + 11));
});

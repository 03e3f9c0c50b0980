import { describe, expect, test } from "vitest";
import { lessonsInOrder, neighboursOf } from "../../src/course/catalogue.ts";
import { readCatalogue } from "../../src/course/forms/catalogue-form.ts";

const lesson = (id: string, after: readonly string[] = []) => ({
  id,
  folder: `x/${id}`,
  minutes: 5,
  after,
});
const read = readCatalogue(
  JSON.stringify({
    tracks: [
      { id: "pop3", lessons: [lesson("a"), lesson("b", ["a"])] },
      { id: "imap", lessons: [lesson("c")] },
    ],
  }),
);
if (!read.ok) throw new Error("no catalogue");
const catalogue = read.value;

describe("the catalogue", () => {
  test("numbers the lessons of each track", () => {
    expect(
      lessonsInOrder(catalogue).map((placed) => [
        placed.lesson.id,
        placed.track,
        placed.number,
        placed.count,
      ]),
    ).toEqual([
      ["a", "pop3", 1, 2],
      ["b", "pop3", 2, 2],
      ["c", "imap", 1, 1],
    ]);
  });

  test("knows what comes before and after, over the ends of tracks", () => {
    const around = (id: string) => {
      const { previous, next } = neighboursOf(catalogue, id);
      return [previous?.lesson.id ?? null, next?.lesson.id ?? null];
    };
    expect(around("a")).toEqual([null, "b"]);
    expect(around("b")).toEqual(["a", "c"]);
    expect(around("c")).toEqual(["b", null]);
    expect(around("none")).toEqual([null, null]);
  });

  test.each([
    ["two lessons of one id", [lesson("a"), lesson("a")]],
    ["a lesson after one that is not there", [lesson("a", ["z"])]],
    ["no minutes", [{ ...lesson("a"), minutes: 0 }]],
  ])("is refused with %s", (_, lessons) => {
    const text = JSON.stringify({ tracks: [{ id: "t", lessons }] });
    expect(readCatalogue(text).ok).toBe(false);
  });
});

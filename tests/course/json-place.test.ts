import { expect, test } from "vitest";
import { lineOf } from "../../src/course/json-place.ts";

const text = `{
  "a": 1, "b": [
    "x\\",}",
    { "c": null,
      "d": [] },

    -5e3
  ],
  "e": {}
}`;

test.each<[readonly (string | number)[], number]>([
  [[], 1],
  [["a"], 2],
  [["b"], 2],
  [["b", 0], 3],
  [["b", 1], 4],
  [["b", 1, "d"], 5],
  [["b", "2"], 7],
  [["e"], 9],
  [["b", 7], 2],
  [["b", 1, "z"], 4],
  [["a", "z"], 2],
])("the value at %j begins on line %i", (path, line) => {
  expect(lineOf(text, path)).toBe(line);
});

import { expect, test } from "vitest";
import { doubleKeys, lineOf } from "../../src/course/json-place.ts";

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

test.each<[string, readonly (readonly [string, number])[]]>([
  ['{ "a": 1, "b": { "a": 2 }, "c": ["a", "a"] }', []],
  ['{\n"a": 1,\n"a": [] }', [["a", 3]]],
  ['[{ "a": "\\"a\\": {", "b": 1 }, { "b": 2,\n"b" : 3 }]', [["b", 2]]],
  ['{ "a": 1, "\\u0061": 2 }', [["a", 1]]],
  [
    '{ "a": 1, "a": 2, "a": 3 }',
    [
      ["a", 1],
      ["a", 1],
    ],
  ],
])("in %s these keys stand twice: %j", (json, doubles) => {
  expect(doubleKeys(json).map(({ key, line }) => [key, line])).toEqual(doubles);
});

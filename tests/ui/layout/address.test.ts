import { expect, test } from "vitest";
import { routeOf } from "../../../src/ui/routes.ts";
import {
  hasWord,
  withoutWord,
  withWord,
} from "../../../src/ui/state/address.ts";

test.each([
  ["?present=1", true, ""],
  ["?embed=1&present=1", true, "?embed=1"],
  ["?present=1&embed=1", true, "?embed=1"],
  ["?present=10", false, "?present=10"],
  ["?represent=1", false, "?represent=1"],
  ["#/bench?present=1", true, "#/bench"],
  ["#/bench?present=1&s=a-_9", true, "#/bench?s=a-_9"],
  ["#/bench?s=a-_9&present=1", true, "#/bench?s=a-_9"],
  ["#/lesson/uid", false, "#/lesson/uid"],
] as const)("%j asks to present: %j", (part, asked, rest) => {
  expect(hasWord(part, "present")).toBe(asked);
  expect(withoutWord(part, "present")).toBe(rest);
});

test.each(["#/bench", "#/bench?s=a-_9", "#/lesson/uid"])(
  "%j with a word leads where it led",
  (hash) => {
    const asking = withWord(hash, "present");
    expect(hasWord(asking, "present")).toBe(true);
    expect(routeOf(withoutWord(asking, "present"))).toEqual(routeOf(hash));
  },
);

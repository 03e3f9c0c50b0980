import { describe, expect, test } from "vitest";
import {
  progressText,
  readProgress,
  soundRecords,
} from "../../../src/ui/catalogue/progress-file.ts";

const record = {
  lesson: "deleting-for-real",
  done: 3,
  count: 5,
  passed: false,
  at: 1_700_000_000_000,
};
const file = (lessons: unknown, rest: object = {}): string =>
  JSON.stringify({ format: "buzon-progress", version: 1, lessons, ...rest });

test("what is saved can be opened again", () => {
  const records = [record, { ...record, lesson: "uid", passed: true }];
  expect(readProgress(progressText(records))).toEqual({
    ok: true,
    value: records,
  });
});

describe("a file is refused", () => {
  test.each([
    ["that is no JSON", "{", /JSON/],
    ["that is empty", "", /JSON/],
    ["of something else", '{"format":"buzon-session"}', /format/],
    ["of another version", file([], { version: 2 }), /version/],
    ["with more than it should have", file([], { extra: 1 }), /extra/],
    [
      "with a lesson that has no id",
      file([{ ...record, lesson: "" }]),
      /lesson/,
    ],
    [
      "with an id that is none",
      file([{ ...record, lesson: "__proto__" }]),
      /lesson/,
    ],
    [
      "with more done than there is",
      file([{ ...record, done: 6 }]),
      /more done/,
    ],
    ["with half a part", file([{ ...record, done: 0.5 }]), /done/],
    ["with less than nothing", file([{ ...record, count: -1 }]), /count/],
    ["with a time that no clock shows", file([{ ...record, at: 1e300 }]), /at/],
    [
      "with a best result that is none",
      file([{ ...record, best: { octets: -1, roundTrips: 2 } }]),
      /best/,
    ],
    ["with a lesson twice", file([record, record]), /two records/],
    ["with too many lessons", file(Array(501).fill(record)), /more than 500/],
    ["that is too long", file([], { extra: "x".repeat(100_000) }), /longer/],
    ["that is too deep", "[".repeat(1000), /deeper/],
  ])("%s", (_, text, why) => {
    const read = readProgress(text);
    const [problem] = read.ok ? [] : read.problems;
    expect(`${problem?.place} ${problem?.message}`).toMatch(why);
  });
});

test("of what the browser kept only sound records count", () => {
  const values = [record, null, "x", { ...record, at: "now" }, [record]];
  expect(soundRecords(values)).toEqual([record]);
});

import { expect, test } from "vitest";
import { matches, play } from "./transcript-player.ts";
import { readTranscript } from "./transcript-reader.ts";

const head = "# Title\n# RFC 1939\n";

function playing(...lines: readonly string[]): () => unknown {
  const text = `${head}${lines.join("\n")}\n`;
  return () => play(readTranscript("pop3-test.txt", text));
}

test.each([
  ["abc", "abc", true],
  ["abc", "abcd", false],
  ["a<any>c", "abbc", true],
  ["a<any>c", "ac", true],
  ["a<any>a", "a", false],
  ["<any>b<any>", "abc", true],
  ["<any>b<any>b", "ab", false],
  ["<any>", "", true],
])("%s against %s", (expected, line, answer) => {
  expect(matches(expected, line)).toBe(answer);
});

test("a line that is not what came fails", () => {
  expect(playing("S: +OK something else")).toThrow(/line 3: .*expected/s);
});

test("a line that never comes fails", () => {
  expect(playing("S: +OK <any>", "S: +OK")).toThrow(/nothing came/);
});

test("a line that is not listed fails, also at the end", () => {
  expect(playing("S: +OK <any>", "C: CAPA", "S: +OK <any>")).toThrow(
    /not listed on connection 1: TOP/,
  );
});

test("a line that must not come fails when it comes, skipped or not", () => {
  const lines = ["S: +OK <any>", "C: CAPA", "S: ...", "S: ."];
  expect(playing(...lines)).not.toThrow();
  expect(playing(...lines, "!S: TOP")).toThrow(/this came: TOP/);
  expect(playing(...lines, "!S: XTND")).not.toThrow();
});

test("an open connection is not closed, and a closed one takes nothing", () => {
  expect(playing("S: +OK <any>", "closed")).toThrow(/still open/);
  expect(
    playing("S: +OK <any>", "C: QUIT", "S: +OK <any>", "closed", "C: NOOP"),
  ).toThrow(/connection is closed/);
});

test("a line of no kind is refused with its place", () => {
  expect(playing("S: +OK <any>", "Q: what")).toThrow(
    "pop3-test.txt:4: Q: what",
  );
  expect(() => readTranscript("pop3-test.txt", "S: +OK\n")).toThrow(/title/);
});

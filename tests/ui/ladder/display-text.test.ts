import { describe, expect, test } from "vitest";
import { octetStringOf, utf8Octets } from "../../../src/mail/format/octets.ts";
import { clockText } from "../../../src/ui/ladder/clock-text.ts";
import { linesOf } from "../../../src/ui/ladder/cut-lines.ts";
import { columnsOf, displayText } from "../../../src/ui/ladder/display-text.ts";

const octets = (text: string) => octetStringOf(utf8Octets(text));

describe("what is shown of octets", () => {
  test.each([
    ["a1 NOOP", "a1 NOOP"],
    [octets("Reunión a las 3 €"), "Reunión a las 3 €"],
    ["caf\xe9", "café"],
    ["\x85x\xff", "⟨0085⟩xÿ"],
    ["tab\there", "tab␉here"],
    ["esc\x1b[31m\x00\x7f", "esc␛[31m␀␡"],
    [octets("a\u202eb\u2066c\u200dd"), "a⟨202E⟩b⟨2066⟩c⟨200D⟩d"],
    [octets("\u2028\ufeff"), "⟨2028⟩⟨FEFF⟩"],
  ])("%j", (line, shown) => {
    expect(displayText(line)).toBe(shown);
  });

  test("wide characters take two columns", () => {
    expect(columnsOf("abc")).toBe(3);
    expect(columnsOf("日本")).toBe(4);
    expect(columnsOf("e\u0301")).toBe(1);
  });
});

describe("lines of an answer", () => {
  test.each([
    [["+OK\r\n"], ["+OK"]],
    [["+OK\r\n1 120\r\n.\r\n"], ["+OK", "1 120", "."]],
    [
      ["* 1 FETCH (BODY[] {6}\r\n", utf8Octets("ab\r\nc\r"), "\n)\r\n"],
      ["* 1 FETCH (BODY[] {6}", "ab", "c", ")"],
    ],
    [["no end"], ["no end"]],
    [["\r\n\r\n"], ["", ""]],
  ])("%j", (pieces, lines) => {
    const cut = linesOf({}, pieces);
    expect(cut.count).toBe(lines.length);
    expect(lines.map((_, index) => cut.line(index))).toEqual(lines);
    expect(cut.line(lines.length)).toBe("");
  });
});

test.each([
  [0, "0,00"],
  [120, "0,12"],
  [9994, "9,99"],
  [12_440, "12,4"],
  [99_949, "99,9"],
  [163_200, "163"],
])("%d ms are %s s", (ms, text) => {
  expect(clockText(ms, "es")).toBe(text);
  expect(clockText(ms, "en")).toBe(text.replace(",", "."));
});

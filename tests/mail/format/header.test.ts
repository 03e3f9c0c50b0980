import { describe, expect, test } from "vitest";
import {
  headerFieldsOf,
  unfoldedValue,
} from "../../../src/mail/format/header.ts";
import {
  octetsOf,
  octetStringOf,
  utf8Octets,
} from "../../../src/mail/format/octets.ts";

function fieldsOf(text: string): readonly (readonly [string, string])[] {
  const octets = octetsOf(text);
  return headerFieldsOf(octets, 0, octets.length).map((field) => [
    field.name,
    unfoldedValue(octets, field),
  ]);
}

describe("octets", () => {
  test("every octet survives the way to a string and back", () => {
    const all = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    expect(octetsOf(octetStringOf(all))).toEqual(all);
    expect(octetStringOf(all, 0x80, 0x82)).toBe("\x80\x81");
    expect(octetStringOf(all, 5, 5)).toBe("");
  });

  test("utf8Octets encodes", () => {
    expect(utf8Octets("ñ")).toEqual(Uint8Array.of(0xc3, 0xb1));
  });
});

describe("headerFieldsOf", () => {
  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ["M-01 ends at the empty line", "A: 1\r\n\r\nB: 2\r\n", [["A", "1"]]],
    [
      "M-01 needs no empty line",
      "A: 1\r\nB: 2",
      [
        ["A", "1"],
        ["B", "2"],
      ],
    ],
    ["M-01 nothing at all", "", []],
    [
      "bare LF lines",
      "A: 1\nB:\n 2\n\nC: 3\n",
      [
        ["A", "1"],
        ["B", "2"],
      ],
    ],
    ["M-03 folding", "A: 1\r\n\t2\r\n  3\r\n", [["A", "1\t2  3"]]],
    ["M-03 a value that begins folded", "A:\r\n x\r\n", [["A", "x"]]],
    ["a line of white space continues", "A: 1\r\n \r\n 2\r\n", [["A", "1  2"]]],
    ["obsolete space before the colon", "A \t: 1\r\n", [["A", "1"]]],
    [
      "an empty value",
      "A:\r\nB: \r\n",
      [
        ["A", ""],
        ["B", ""],
      ],
    ],
    [
      "a line without colon",
      "A: 1\r\nfoo\r\nB: 2\r\n",
      [
        ["A", "1"],
        ["B", "2"],
      ],
    ],
    ["its continuation too", "foo\r\n x: y\r\nB: 2\r\n", [["B", "2"]]],
    ["no name", ": 1\r\nB: 2\r\n", [["B", "2"]]],
    [
      "the From line of an mbox",
      "From a@b Mon 10:00:00\r\nB: 2\r\n",
      [["B", "2"]],
    ],
    ["a name of eight bits", "\xc3\xb1: 1\r\nB: 2\r\n", [["B", "2"]]],
    ["stray CR and NUL", "A: 1\r2\x003\r\r\n", [["A", "123"]]],
    ["__proto__ is a name", "__proto__: 1\r\n", [["__proto__", "1"]]],
  ])("%s", (_, text, expected) => {
    expect(fieldsOf(text)).toEqual(expected);
  });

  test("offsets are those of the message, CRLF included", () => {
    const octets = octetsOf("xx\r\nA: 1\r\n 2\r\nB:3\r\n\r\n");
    expect(headerFieldsOf(octets, 4, octets.length)).toEqual([
      { name: "A", start: 4, end: 14, valueStart: 6 },
      { name: "B", start: 14, end: 19, valueStart: 16 },
    ]);
  });
});

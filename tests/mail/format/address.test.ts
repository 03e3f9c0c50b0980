import { describe, expect, test } from "vitest";
import type { Address } from "../../../src/mail/format/address.ts";
import { addressesOf } from "../../../src/mail/format/address.ts";

type Row = readonly [
  name: string | null,
  adl: string | null,
  mailbox: string | null,
  host: string | null,
];

const row = ({ name, adl, mailbox, host }: Address): Row => [
  name,
  adl,
  mailbox,
  host,
];

describe("M-06 addressesOf", () => {
  test.each<[string, readonly Row[]]>([
    ["a@b", [[null, null, "a", "b"]]],
    ["<a@b>", [[null, null, "a", "b"]]],
    ["John Doe <a@b>", [["John Doe", null, "a", "b"]]],
    ['"Doe, John" <a@b>', [["Doe, John", null, "a", "b"]]],
    ['"a \\"b\\" \\\\" <a@b>', [['a "b" \\', null, "a", "b"]]],
    ["J. R. Foo <a@b>", [["J. R. Foo", null, "a", "b"]]],
    [
      "a@b, C <c@d>",
      [
        [null, null, "a", "b"],
        ["C", null, "c", "d"],
      ],
    ],
    ["a@b (Name)", [["Name", null, "a", "b"]]],
    ["a@b (One (two) \\))", [["One (two) )", null, "a", "b"]]],
    ["X (c) <a@b> (d)", [["X", null, "a", "b"]]],
    ["a (x) . (y) b @ (z) c . d", [["z", null, "a.b", "c.d"]]],
    ['"q q"@b', [[null, null, "q q", "b"]]],
    ['<"a@b"@c>', [[null, null, "a@b", "c"]]],
    ["a@[192.0.2.1]", [[null, null, "a", "[192.0.2.1]"]]],
    ["a..b@c", [[null, null, "a..b", "c"]]],
    ["<@x,@y:a@b>", [[null, "@x,@y", "a", "b"]]],
    ["X < @x : a@b >", [["X", "@x", "a", "b"]]],
    ["Jos\xc3\xa9 <a@b>", [["Jos\xc3\xa9", null, "a", "b"]]],
    [
      "=?utf-8?q?a?= =?utf-8?q?b?= <a@b>",
      [["=?utf-8?q?a?= =?utf-8?q?b?=", null, "a", "b"]],
    ],
  ])("%s", (text, expected) => {
    expect(addressesOf(text).map(row)).toEqual(expected);
  });

  test.each<[string, readonly Row[]]>([
    [
      "G: a@b, C <c@d>;",
      [
        [null, null, "G", null],
        [null, null, "a", "b"],
        ["C", null, "c", "d"],
        [null, null, null, null],
      ],
    ],
    [
      "undisclosed-recipients:;",
      [
        [null, null, "undisclosed-recipients", null],
        [null, null, null, null],
      ],
    ],
    [
      '"My group" : a@b ; , c@d',
      [
        [null, null, "My group", null],
        [null, null, "a", "b"],
        [null, null, null, null],
        [null, null, "c", "d"],
      ],
    ],
    [
      "G: a@b",
      [
        [null, null, "G", null],
        [null, null, "a", "b"],
        [null, null, null, null],
      ],
    ],
    [
      "A:B: a@b;;",
      [
        [null, null, "A", null],
        [null, null, "a", "b"],
        [null, null, null, null],
      ],
    ],
    [
      ":;",
      [
        [null, null, "", null],
        [null, null, null, null],
      ],
    ],
  ])("I-142 groups: %s", (text, expected) => {
    expect(addressesOf(text).map(row)).toEqual(expected);
  });

  test.each<[string, readonly Row[]]>([
    ["", []],
    [" , ,", []],
    ["(only a comment)", []],
    ["user", [[null, null, "user", ""]]],
    ["<user>", [[null, null, "user", ""]]],
    ["John Doe", [["John Doe", null, "", ""]]],
    ["<>", [[null, null, "", ""]]],
    ["Name <>", [["Name", null, "", ""]]],
    ["@b", [[null, null, "", "b"]]],
    ["a@", [[null, null, "a", ""]]],
    ["<a@b", [[null, null, "a", "b"]]],
    ["a@b>", [[null, null, "a", "b"]]],
    [
      "a@b; c@d",
      [
        [null, null, "a", "b"],
        [null, null, "c", "d"],
      ],
    ],
    [",,a@b,,", [[null, null, "a", "b"]]],
    ["John Doe a@b", [["John Doe", null, "a", "b"]]],
    ["a@b <c@d>", [["a@b", null, "c", "d"]]],
    [
      "<a@b> <c@d>",
      [
        [null, null, "a", "b"],
        [null, null, "c", "d"],
      ],
    ],
    [
      "a@b (x), c@d",
      [
        ["x", null, "a", "b"],
        [null, null, "c", "d"],
      ],
    ],
    ['"never closed <a@b>', [[null, null, "never closed <a@b>", ""]]],
    ["a@b (never closed, c@d", [["never closed, c@d", null, "a", "b"]]],
    ["[List] ]\\) <a@b>", [["[List] ]\\)", null, "a", "b"]]],
  ])("malformed: %s", (text, expected) => {
    expect(addressesOf(text).map(row)).toEqual(expected);
  });
});

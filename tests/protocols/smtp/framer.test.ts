import { describe, expect, test } from "vitest";
import { emptyFramer } from "../../../src/protocols/framing.ts";
import type {
  Expected,
  Framed,
  FramerState,
} from "../../../src/protocols/protocol.ts";
import { framing } from "../../../src/protocols/smtp/wire/framer.ts";
import { largestMessage } from "../../../src/protocols/smtp/wire/limits.ts";

/** What comes of octets that arrive in these pieces. */
function framesOf(
  pieces: Iterable<string>,
  expected: Expected,
): { readonly framed: readonly Framed[]; readonly state: FramerState } {
  let state = emptyFramer;
  const framed: Framed[] = [];
  for (const piece of pieces) {
    state = framing.push(state, piece);
    for (;;) {
      const [next, each] = framing.next(state, expected);
      state = next;
      if (each.kind === "more") break;
      framed.push(each);
      if (each.kind === "data" && each.content !== null) {
        return { framed, state };
      }
    }
  }
  return { framed, state };
}

/** The content of data, and what is left behind its end; null while it has none. */
function dataIn(
  ...pieces: readonly string[]
): readonly [string, string] | null {
  const { framed, state } = framesOf(pieces, "data");
  const last = framed.at(-1);
  if (last?.kind !== "data" || last.content === null) return null;
  return [last.content, state.rest];
}

describe("S-26 S-28 data ends with CRLF.CRLF and with nothing else", () => {
  test.each<[string, string, string]>([
    [".\r\n", "", ""],
    ["a\r\n.\r\n", "a\r\n", ""],
    ["a\r\n.\r\nNOOP\r\n", "a\r\n", "NOOP\r\n"],
    ["a\n.\n\r\n.\r\n", "a\n.\n\r\n", ""],
    ["a\n.\r\n\r\n.\r\n", "a\n.\r\n\r\n", ""],
    ["a\r.\r\r\n.\r\n", "a\r.\r\r\n", ""],
    ["a\r\n.\n.\r\r\n.\r\n", "a\r\n.\n.\r\r\n", ""],
    ["..\r\n.\r\n", "..\r\n", ""],
    [".a\r\n.\r\n", ".a\r\n", ""],
  ])("%j", (octets, content, rest) => {
    expect(dataIn(octets)).toEqual([content, rest]);
    // However it is torn.
    for (let at = 1; at < octets.length; at++) {
      const [found = "", left = ""] =
        dataIn(octets.slice(0, at), octets.slice(at)) ?? [];
      expect(found).toBe(content);
      expect(rest.startsWith(left)).toBe(true);
    }
    expect(dataIn(...octets)?.[0]).toBe(content);
  });

  test.each([
    "a\r\n.",
    "a\r\n.\r",
    "a\n.\n",
    ".\n",
    "\n.\r\n",
    "\r.\r\n",
    ".\r",
  ])("not with %j", (octets) => expect(dataIn(octets)).toBeNull());
});

test("a long line of data is not waited for, and loses nothing", () => {
  const octets = `${"x".repeat(10_000)}\r\n.y\r\n.\r\n`;
  expect(dataIn(...octets.split(/(?<=x{100})/))?.[0]).toBe(octets.slice(0, -3));
});

test("S-50 of a message that is too big no more is kept than shows it", () => {
  const piece = "x".repeat(1024 * 1024);
  function* pieces() {
    for (let i = 0; i < 40; i++) yield piece;
    yield "\r\n.\r\n";
  }
  const { framed } = framesOf(pieces(), "data");
  const last = framed.at(-1);
  if (last?.kind !== "data") throw new Error("no data");
  expect(last.received).toBe(40 * piece.length + 5);
  const kept = last.content?.length ?? 0;
  expect(kept).toBeGreaterThan(largestMessage);
  expect(kept).toBeLessThanOrEqual(largestMessage + piece.length);
});

test("a message may come octet by octet", () => {
  const octets = `${"Subject: x\r\n".repeat(20_000)}.\r\n`;
  const last = framesOf(octets, "data").framed.at(-1);
  if (last?.kind !== "data") throw new Error("no data");
  expect(last.content).toBe(octets.slice(0, -3));
});

describe("S-04 a command ends in CRLF", () => {
  const told = (octets: string) =>
    framesOf([octets], "command").framed.map((each) =>
      each.kind === "line" ? each.text : each.kind,
    );

  test.each<[string, readonly string[]]>([
    ["NOOP\r\nQUIT\r\n", ["NOOP", "QUIT"]],
    ["NOOP\n", ["stray"]],
    ["NOOP\nQUIT\n", ["stray"]],
    ["NOOP\nQUIT\r\nNOOP\r\n", ["stray", "NOOP"]],
    ["NOOP\rQUIT\r\n", ["NOOP\rQUIT"]],
    ["NOOP\r", []],
    ["\r\n", [""]],
    [`${"x".repeat(3000)}\r\nNOOP\r\n`, ["overlong", "NOOP"]],
    [`${"x".repeat(3000)}\nQUIT\r\nNOOP\r\n`, ["stray", "NOOP"]],
  ])("%j", (octets, expected) => {
    expect(told(octets)).toEqual(expected);
  });

  test("a line without an end is told once, and never kept", () => {
    const pieces = Array.from({ length: 200 }, () => "x".repeat(1000));
    const { framed, state } = framesOf(
      [...pieces, "\r", "\nNOOP\r\n"],
      "command",
    );
    expect(framed.map(({ kind }) => kind)).toEqual(["overlong", "line"]);
    expect(state.rest).toBe("");
  });
});

describe("BDAT's octets follow its line and end with their number", () => {
  test.each<[string, readonly string[]]>([
    ["BDAT 4\r\nQUITNOOP\r\n", ["BDAT 4", "literal QUIT", "NOOP"]],
    [
      "bdat 6 LAST\r\nQUIT\r\nNOOP\r\n",
      ["bdat 6 LAST", "literal QUIT\r\n", "NOOP"],
    ],
    ["BDAT 0 LAST\r\nNOOP\r\n", ["BDAT 0 LAST", "NOOP"]],
    ["BDAT 4X\r\nQUIT\r\n", ["BDAT 4X", "QUIT"]],
    ["BDAT\r\nQUIT\r\n", ["BDAT", "QUIT"]],
    ["BDAT 9999999999999999\r\nQUIT\r\n", ["BDAT 9999999999999999", "QUIT"]],
    [
      "BDAT 999999999999999\r\nQUIT\r\n",
      ["BDAT 999999999999999", "literal QUIT\r\n"],
    ],
  ])("%j", (octets, expected) => {
    const { framed } = framesOf([octets], "command");
    expect(
      framed.map((each) =>
        each.kind === "line"
          ? each.text
          : each.kind === "literal"
            ? `literal ${each.text}`
            : each.kind,
      ),
    ).toEqual(expected);
  });

  test("the frame is whole with the last of them", () => {
    const { framed } = framesOf(["BDAT 4\r\nQU", "IT"], "command");
    const frames = framed.map((each) =>
      each.kind === "literal" ? each.frame : null,
    );
    expect(frames).toEqual([
      null,
      null,
      { pieces: ["BDAT 4"], literals: ["QUIT"] },
    ]);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyFramer } from "../../../src/protocols/framing.ts";
import { lineFraming } from "../../../src/protocols/common/line-framer.ts";
import type { Framed, FramerState } from "../../../src/protocols/protocol.ts";

const framing = lineFraming(16);

/** Everything that a framer makes of these segments, one after the other. */
function framed(...segments: readonly string[]): {
  readonly seen: readonly string[];
  readonly state: FramerState;
} {
  const seen: string[] = [];
  let state = emptyFramer;
  for (const segment of segments) {
    state = framing.push(state, segment);
    for (;;) {
      let found: Framed;
      [state, found] = framing.next(state, "command");
      if (found.kind === "more") break;
      if (found.kind === "line") seen.push(found.text);
      else if (found.kind === "overlong") seen.push(`overlong ${found.start}`);
    }
  }
  return { seen, state };
}

test.each<[string, readonly string[], readonly string[]]>([
  ["a line", ["NOOP\r\n"], ["NOOP"]],
  ["a bare LF", ["NOOP\n"], ["NOOP"]],
  ["an empty line", ["\r\n\n"], ["", ""]],
  ["a CR within", ["NO\rOP\r\n"], ["NO\rOP"]],
  ["only the last CR belongs to the end", ["NOOP\r\r\n"], ["NOOP\r"]],
  ["two lines at once", ["STAT\r\nLIST\r\n"], ["STAT", "LIST"]],
  ["CR and LF apart", ["STAT\r", "\nLI"], ["STAT"]],
  ["a line in pieces", ["S", "TA", "T\r", "\n"], ["STAT"]],
  ["as long as allowed", ["12345678901234\r\n"], ["12345678901234"]],
  [
    "too long by one",
    ["123456789012345\r\nA\r\n"],
    ["overlong 123456789012345\r", "A"],
  ],
  [
    "too long, end to come",
    ["12345678901234567", "890", "1\r\nA\r\n"],
    ["overlong 1234567890123456", "A"],
  ],
])("P-05 %s", (_, segments, lines) => {
  expect(framed(...segments).seen).toEqual(lines);
});

test("P-44 what is beyond the limit is not kept", () => {
  const { seen, state } = framed(...Array<string>(1000).fill("x".repeat(1000)));
  expect(seen).toHaveLength(1);
  expect(state.rest).toBe("");
  expect(framed("x".repeat(16)).state.rest).toHaveLength(16);
});

test("the same octets make the same lines, however they are cut", () => {
  const octets = fc.array(
    fc.constantFrom("A", "BB ", "\r", "\n", "\r\n", "x".repeat(9)),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(octets, fc.infiniteStream(fc.nat(5)), (parts, cuts) => {
      const whole = parts.join("");
      const segments: string[] = [];
      for (let at = 0; at < whole.length;) {
        const length = 1 + Number(cuts.next().value);
        segments.push(whole.slice(at, at + length));
        at += length;
      }
      const starts = (seen: readonly string[]) =>
        // What is shown of an overlong line depends on when it showed.
        seen.map((line) => line.slice(0, 24));
      expect(starts(framed(...segments).seen)).toEqual(
        starts(framed(whole).seen),
      );
    }),
  );
});

test("P-48 a line that carries on a command may be longer than a command", () => {
  const roomy = lineFraming(16, 64);
  const line = "x".repeat(40);
  const [, further] = roomy.next(
    roomy.push(emptyFramer, `${line}\r\n`),
    "line",
  );
  expect(further).toMatchObject({ kind: "line", text: line });
  const [, command] = roomy.next(
    roomy.push(emptyFramer, `${line}\r\n`),
    "command",
  );
  expect(command.kind).toBe("overlong");
});

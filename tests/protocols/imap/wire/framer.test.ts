import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyFramer } from "../../../../src/protocols/framing.ts";
import type {
  Framed,
  FramerState,
} from "../../../../src/protocols/protocol.ts";
import {
  framing,
  longestLine,
} from "../../../../src/protocols/imap/wire/framer.ts";

/** Everything that a framer reports for octets that arrive in these pieces. */
function framed(
  pieces: readonly string[],
  expected: "command" | "line" = "command",
): { readonly state: FramerState; readonly all: readonly Framed[] } {
  let state = emptyFramer;
  const all: Framed[] = [];
  for (const piece of pieces) {
    state = framing.push(state, piece);
    for (;;) {
      const [next, item] = framing.next(state, expected);
      state = next;
      if (item.kind === "more") break;
      all.push(item);
    }
  }
  return { state, all };
}

function frames(pieces: readonly string[]) {
  return framed(pieces).all.flatMap((item) =>
    item.kind === "line" && item.literal === null ? [item.frame] : [],
  );
}

describe("frames", () => {
  test.each<[string, string[], object[]]>([
    ["I-019 a line", ["a NOOP\r\n"], [{ pieces: ["a NOOP"], literals: [] }]],
    [
      "I-017 two lines at once",
      ["a NOOP\r\nb NOOP\r\n"],
      [
        { pieces: ["a NOOP"], literals: [] },
        { pieces: ["b NOOP"], literals: [] },
      ],
    ],
    [
      "I-027 a literal in the middle",
      ["a LOGIN {5}\r\n", "lucia gato\r\n"],
      [{ pieces: ["a LOGIN {5}", " gato"], literals: ["lucia"] }],
    ],
    [
      "I-028 a literal of nothing",
      ["a X {0}\r\n", "\r\n"],
      [{ pieces: ["a X {0}", ""], literals: [""] }],
    ],
    [
      "I-030 CRLF inside a literal counts",
      ["a X {4}\r\n", "\r\n\r\n", "\r\n"],
      [{ pieces: ["a X {4}", ""], literals: ["\r\n\r\n"] }],
    ],
    [
      "X-LIT-1 a literal that doesn't wait",
      ["a X {2+}\r\nhi {1+}\r\n! y\r\n"],
      [{ pieces: ["a X {2+}", " {1+}", " y"], literals: ["hi", "!"] }],
    ],
  ])("%s", (_, pieces, expected) => {
    expect(frames(pieces)).toEqual(expected);
  });

  test("the cuts between segments make no difference", () => {
    const text =
      "a LOGIN {5}\r\nlucia {3+}\r\nx\r\ny z\r\nb NOOP\r\nc {1}\r\n!\r\n";
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
        expect(frames(pieces)).toEqual(frames([text]));
      }),
    );
  });

  test("X-IDLE-3 a line that is only a line announces no literal", () => {
    const { all } = framed(["DONE {5}\r\n"], "line");
    expect(all).toMatchObject([{ kind: "line", literal: null }]);
  });
});

describe("limits", () => {
  test("a line without end is thrown away, and said once", () => {
    const { all, state } = framed([
      ...Array.from({ length: 40 }, () => "x".repeat(4096)),
      "\r\na NOOP\r\n",
    ]);
    expect(all.map((item) => item.kind)).toEqual(["overlong", "line", "line"]);
    expect(all[1]).toMatchObject({ discarded: true });
    expect(all[2]).toMatchObject({ text: "a NOOP", discarded: false });
    expect(state.rest).toBe("");
  });

  test.each([
    ["at once", (line: string) => [line]],
    [
      "in segments",
      (line: string) => [line.slice(0, 69_000), line.slice(69_000)],
    ],
  ])(
    "X-LIT-6 the literal that a long line announces is dropped, %s",
    (_, cut) => {
      const line = `a X ${"x".repeat(70_000)} {5+}\r\nhello\r\nb NOOP\r\n`;
      const { all, state } = framed(cut(line));
      expect(all.map((item) => item.kind)).toEqual([
        "overlong",
        "line",
        "literal",
        "line",
        "line",
      ]);
      expect(all.at(-1)).toMatchObject({ text: "b NOOP", discarded: false });
      expect(state.rest).toBe("");
    },
  );

  test("I-017 a long line in a refused frame holds up nothing behind it", () => {
    const refused = framing.discard(
      framing.push(emptyFramer, `${"x".repeat(70_000)}\r\nb NOOP\r\n`),
    );
    const [after, rest] = framing.next(refused, "command");
    expect(rest).toMatchObject({ kind: "line", discarded: true });
    const [, next] = framing.next(after, "command");
    expect(next).toMatchObject({ text: "b NOOP", discarded: false });
  });

  test("I-029 a refused frame is over where its client waits", () => {
    const refused = framing.discard(
      framing.push(emptyFramer, "abc {5}\r\nb NOOP\r\n"),
    );
    const [after, end] = framing.next(refused, "command");
    expect(end).toMatchObject({ kind: "line", literal: null, discarded: true });
    const [, next] = framing.next(after, "command");
    expect(next).toMatchObject({ text: "b NOOP", discarded: false });
  });

  test("what is thrown away isn't kept", () => {
    const { state } = framed(
      Array.from({ length: 64 }, () => "x".repeat(65536)),
    );
    expect(state.rest.length).toBeLessThanOrEqual(longestLine);
  });

  test("X-LIT-3 X-LIT-6 the literal of a refused frame is read and dropped", () => {
    let state = framing.push(
      emptyFramer,
      "a X {3+}\r\nabc {2+}\r\nde end\r\nb NOOP\r\n",
    );
    [state] = framing.next(state, "command");
    state = framing.discard(state);
    const seen: Framed[] = [];
    for (;;) {
      const [next, item] = framing.next(state, "command");
      state = next;
      if (item.kind === "more") break;
      seen.push(item);
    }
    expect(seen.at(-1)).toMatchObject({ text: "b NOOP", discarded: false });
    expect(
      seen
        .slice(0, -1)
        .every(
          (item) =>
            item.kind === "literal" || (item.kind === "line" && item.discarded),
        ),
    ).toBe(true);
  });
});

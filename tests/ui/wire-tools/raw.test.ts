import { describe, expect, test } from "vitest";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { rowsOf } from "../../../src/ui/ladder/row-reader.ts";
import type { Row } from "../../../src/ui/ladder/rows.ts";
import { clientEnds } from "../../../src/ui/wire-tools/line-ends.ts";
import { rawText } from "../../../src/ui/wire-tools/raw-text.ts";
import { RawLook } from "../../../src/ui/wire-tools/raw-look.svelte.ts";
import { traceOf, record } from "../../../src/simulator/timeline.ts";
import { newBench } from "../new-bench.ts";
import { quiet, talk } from "../talk.ts";

test.each([
  ["a1 NOOP\r\n", "a1 NOOP␍␊"],
  ["tab\there", "tab␉here"],
  ["\x00\x1b[1m\x7f", "␀␛[1m␡"],
  ["\xc3\xb1", "⟨C3⟩⟨B1⟩"],
  ["", ""],
])("%j is shown octet by octet", (octets, shown) => {
  expect(rawText(octets)).toBe(shown);
});

/** What the lines of a connection ended with, in order. */
function ends(protocol: string, ...pieces: readonly string[]) {
  const timeline = pieces.reduce(
    (now, octets) =>
      record(now, { kind: "send", at: 0, connection: "a", octets }),
    talk(quiet(), protocol, "a"),
  );
  const trace = traceOf(timeline);
  const found = clientEnds(trace);
  return trace
    .filter((event) => event.kind === "line.received")
    .filter(({ role }) => role !== "literal")
    .map(({ seq }) => found.get(seq) ?? "\r\n");
}

describe("what a client's line ends with", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["CRLF", ["NOOP\r\n"], ["\r\n"]],
    ["a bare LF", ["NOOP\nNOOP\r\nNOOP\n"], ["\n", "\r\n", "\n"]],
    ["CR and LF torn apart", ["NOOP\r", "\nNOOP\n"], ["\r\n", "\n"]],
    ["a line in two pieces", ["NO", "OP\n"], ["\n"]],
    ["nothing but LF", ["NOOP\r\n", "\n"], ["\r\n", "\n"]],
  ])("%s", (_, pieces, expected) => {
    expect(ends("pop3", ...pieces)).toEqual(expected);
  });

  test("octets of a literal end no line", () => {
    const pieces = ["a LOGIN {5}\r\n", "lu\nia", " gato.rojo\n", "b NOOP\r\n"];
    expect(ends("imap", ...pieces)).toEqual(["\r\n", "\n", "\r\n"]);
  });

  test("of a line that is too long only the beginning is kept", () => {
    const long = `USER ${"x".repeat(3000)}`;
    expect(ends("pop3", long, "yyy\r\nNOOP\n")).toEqual(["", "\n"]);
  });
});

test("octets of rows add up to what went over the wire", () => {
  const { bench, talk: say } = newBench();
  say("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  say("laptop", "a3 FETCH 1 BODY.PEEK[]", "a4 APPEND INBOX {9}", "X: y\n\nz");
  const wire = new Wire(bench);
  const look = new RawLook(wire);
  const opened = new Set(wire.shown.map(({ seq }) => `data ${seq}`));
  const rows = [...rowsOf(wire.shown, opened)].filter(
    ({ kind }) => kind !== "fold",
  );
  const octets = (side: Row["line"]["side"]) =>
    rows
      .filter(({ line }) => line.side === side)
      .map((row) => {
        const own =
          row.kind === "data"
            ? row.line.body?.line(row.index)
            : row.line.octets;
        return (own ?? "") + look.endOf(row);
      })
      .join("");
  const sent = bench.trace.flatMap((event) =>
    event.kind === "octets.received" ? [event.octets] : [],
  );
  expect(octets("client")).toBe(sent.join(""));
  const answers = octets("server");
  expect(answers).toMatch(/^\* OK /);
  expect(answers).toContain(")\r\na3 OK");
  expect(answers.match(/[^\r]\n/)).toBeNull();
});

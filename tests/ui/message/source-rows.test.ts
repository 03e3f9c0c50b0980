import { readingOf } from "../../../src/mail/format/message-reading.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import {
  SourceRows,
  type SourceRow,
} from "../../../src/ui/message/source-rows.ts";

function rowsOf(text: string, chosen: readonly [number, number] | null = null) {
  const content = new MessageContent(octetsOf(text));
  const rows = new SourceRows(content.octets, readingOf(content).structure);
  const range = chosen === null ? null : { start: chosen[0], end: chosen[1] };
  return Array.from({ length: rows.length }, (_, index) =>
    rows.row(index, range),
  );
}

const ruler = ({ line, start, end, lineEnd }: SourceRow) => [
  line,
  start,
  end,
  lineEnd,
];

const words = ({ runs }: SourceRow) =>
  runs.map(({ voice, chosen, text }) => `${voice}${chosen ? "!" : ""} ${text}`);

describe("SourceRows", () => {
  test("line numbers, offsets and line ends", () => {
    expect(rowsOf("A: b\r\n\r\nx\ny").map(ruler)).toEqual([
      [1, 0, 6, "CRLF"],
      [2, 6, 8, "CRLF"],
      [3, 8, 10, "LF"],
      [4, 10, 11, null],
    ]);
  });

  test("a message without octets has no rows", () => {
    expect(rowsOf("")).toEqual([]);
  });

  test("header fields are told from the body, in parts too", () => {
    const text =
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nA: 1\r\n 2\r\n\r\nB: 3\r\n--b--\r\n";
    expect(rowsOf(text).map(words)).toEqual([
      ["name Content-Type:", "header  multipart/mixed; boundary=b"],
      [],
      ["body --b"],
      ["name A:", "header  1"],
      ["header  2"],
      [],
      ["body B: 3"],
      ["body --b--"],
    ]);
  });

  test("nothing is decoded, and what is invisible is seen", () => {
    const text =
      "Subject: =?UTF-8?Q?a=C3=B1o?=\r\n\r\n=C3=B1 \xe2\x80\xae\x00\xff";
    expect(rowsOf(text).map(words)).toEqual([
      ["name Subject:", "header  =?UTF-8?Q?a=C3=B1o?="],
      [],
      ["body =C3=B1 â\u27e80080\u27e9®␀ÿ"],
    ]);
  });

  test("the chosen octets stand out, also within a line", () => {
    expect(rowsOf("A: bcd\r\n\r\nxyz\r\n", [4, 12]).map(words)).toEqual([
      ["name A:", "header  b", "header! cd"],
      [],
      ["body! xy", "body z"],
    ]);
  });

  test("a line end is chosen with the octets before or after it, and as a whole", () => {
    const chosenEnds = (start: number, end: number) =>
      rowsOf("A: b\r\n\r\nxy\r\n", [start, end]).map(
        ({ lineEndChosen }) => lineEndChosen,
      );
    expect(chosenEnds(0, 8)).toEqual([true, true, false]);
    expect(chosenEnds(8, 10)).toEqual([false, false, false]);
    expect(chosenEnds(5, 12)).toEqual([false, true, true]);
  });

  test("a long line goes on in rows without a number, and in no character", () => {
    const rows = rowsOf(`A: b\r\n\r\n${"x".repeat(399)}\xc3\xb1y\r\nz\r\n`);
    expect(rows.map(ruler)).toEqual([
      [1, 0, 6, "CRLF"],
      [2, 6, 8, "CRLF"],
      [3, 8, 407, null],
      [null, 407, 412, "CRLF"],
      [4, 412, 415, "CRLF"],
    ]);
    expect(rows.flatMap(words).at(-2)).toBe("body ñy");
  });

  test("every octet is in one row, whatever comes", () => {
    const octet = fc.oneof(
      fc.constantFrom("\r", "\n", ":", "a", " ", "\x80"),
      fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
    );
    const text = fc
      .array(octet, { maxLength: 2000 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (source) => {
        let next = 0;
        for (const { start, end } of rowsOf(source)) {
          expect(start).toBe(next);
          expect(end).toBeGreaterThan(start);
          next = end;
        }
        expect(next).toBe(source.length);
      }),
    );
  });

  test("the row of an octet", () => {
    const content = new MessageContent(octetsOf("A: b\r\n\r\nxy\r\nz\r\n"));
    const rows = new SourceRows(content.octets, readingOf(content).structure);
    expect([0, 5, 6, 8, 11, 12, 99].map((at) => rows.indexAt(at))).toEqual([
      0, 0, 1, 2, 2, 3, 3,
    ]);
  });
});

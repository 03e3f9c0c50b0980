import { describe, expect, test } from "vitest";
import { ladderColumns } from "../../../src/ui/ladder/columns.ts";
import { placedRows } from "../../../src/ui/ladder/ladder-view.ts";
import type { RowList } from "../../../src/ui/ladder/row-list.ts";
import { rowHeights } from "../../../src/ui/ladder/row-offsets.ts";
import { rowsOf } from "../../../src/ui/ladder/row-reader.ts";
import { rowText, type Row } from "../../../src/ui/ladder/rows.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { newBench } from "../new-bench.ts";

/** The lines of a device that has asked for all messages. */
function fetched(items: string) {
  const { bench, talk } = newBench();
  talk("laptop", "a1 LOGIN lucia gato.rojo");
  for (let count = 0; count < 40; count++) {
    const lines = "x\r\n".repeat(count % 15);
    bench.deliver(`Subject: ${count}\r\n\r\n${lines}`);
  }
  talk("laptop", "a2 SELECT INBOX", `a3 FETCH 7:* ${items}`, "a4 NOOP");
  return new Wire(bench).shown;
}

function foldOf(rows: RowList, of: "lines" | "data"): Row {
  const fold = [...rows].find((row) => row.kind === "fold" && row.of === of);
  if (fold === undefined) throw new Error("no fold");
  return fold;
}

/** The rows one by one, as they are asked for in any order. */
function byPlace(rows: RowList): readonly (Row | undefined)[] {
  return Array.from({ length: rows.length }, (_, at) => rows.at(at));
}

describe.each(["FLAGS", "(UID BODY.PEEK[TEXT])"])(
  "an opened fold, %s",
  (items) => {
    const lines = fetched(items);
    const closed = rowsOf(lines, new Set());
    const { key } = foldOf(closed, "lines");
    const rows = rowsOf(lines, new Set([key]));

    test("each row is found at its place, by its key and by its line", () => {
      const all = [...rows];
      expect(all).toHaveLength(rows.length);
      expect(byPlace(rows)).toEqual(all);
      expect(rows.slice(3, 30)).toEqual(all.slice(3, 30));
      expect(all.map((row) => rows.indexOf(row.key))).toEqual([...all.keys()]);
      expect(rows.at(-1)).toBe(all.at(-1));
      expect(rows.at(rows.length)).toBeUndefined();
      for (const { seq } of lines) {
        const first = all.findIndex(
          ({ kind, line }) => kind !== "fold" && line.seq === seq,
        );
        expect(rows.indexOfLine(seq), String(seq)).toBe(first);
      }
    });

    test("a row is the same value whenever it is asked for", () => {
      for (const [at, row] of byPlace(rows).entries()) {
        expect(rows.at(at)).toBe(row);
      }
    });

    test("it shows each line once, with those that had been shown", () => {
      const heads = [...rows].filter(({ kind }) => kind === "line");
      expect(heads.map(({ line }) => line.seq)).toEqual(
        lines.map(({ seq }) => seq),
      );
      const shown = new Set([...rows].map((row) => row.key));
      for (const row of closed) expect(shown).toContain(row.key);
    });

    test("what lies under a closed fold leads to it, the rest doesn't", () => {
      const shown = new Set([...closed].map((row) => row.key));
      for (const [at, { seq }] of lines.entries()) {
        const hidden = !shown.has(`line ${seq}`);
        expect(closed.foldOver(at, seq)?.key, String(seq)).toBe(
          hidden ? key : undefined,
        );
      }
    });

    test("rows stand one below the other, whether or not they are looked at", () => {
      const columns = ladderColumns({
        width: 566,
        advance: 7.8,
        lanes: 2,
        narrow: false,
      });
      const heights = rowHeights(13);
      const wrapped = new Set([
        key,
        rows.at(9)?.key ?? "",
        rows.at(20)?.key ?? "",
      ]);
      const { tops, height } = placedRows(
        rows,
        columns,
        { upTo: 1, keys: wrapped },
        heights,
      );
      let top = 0;
      for (const [at, row] of byPlace(rows).entries()) {
        expect(tops[at]).toBe(top);
        top += row?.kind === "data" ? heights.data : heights.row;
      }
      expect([tops[rows.length], height]).toEqual([top, top]);
    });
  },
);

test("lines under a fold within an opened one lead to it", () => {
  const lines = fetched("BODY.PEEK[TEXT]");
  const { key } = foldOf(rowsOf(lines, new Set()), "lines");
  const rows = rowsOf(lines, new Set([key]));
  const data = foldOf(rows, "data");
  const at = lines.findIndex(({ seq }) => seq === data.line.seq);
  expect(rows.foldOver(at, data.line.seq)).toBe(data);
  const opened = rowsOf(lines, new Set([key, data.key]));
  expect(opened.foldOver(at, data.line.seq)).toBeUndefined();
  expect(opened.length).toBeGreaterThan(rows.length + 12);
  expect(
    rowText(opened.at(opened.indexOf(`data ${data.line.seq} 3`)) ?? data),
  ).toBe("x");
});

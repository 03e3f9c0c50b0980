import { describe, expect, test } from "vitest";
import { bracketsOf } from "../../../src/ui/ladder/brackets.ts";
import { ladderColumns } from "../../../src/ui/ladder/columns.ts";
import {
  bracketsInSight,
  isLong,
  ladderView,
  placedRows,
  type Wrapping,
} from "../../../src/ui/ladder/ladder-view.ts";
import { rowToGoTo } from "../../../src/ui/ladder/row-keys.ts";
import { rowName } from "../../../src/ui/ladder/row-name.ts";
import { rowHeights, rowsInSight } from "../../../src/ui/ladder/row-offsets.ts";
import { rowsOf } from "../../../src/ui/ladder/row-reader.ts";
import { rowText } from "../../../src/ui/ladder/rows.ts";
import { segmentsOf } from "../../../src/ui/ladder/segments.ts";
import {
  tagGlyph,
  tagSlot,
  tagSlots,
} from "../../../src/ui/ladder/tag-slot.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { en } from "../../../src/ui/text/en.ts";
import { newBench } from "../new-bench.ts";

const login = "a1 LOGIN lucia gato.rojo";

function wireAfter(device: string, ...lines: readonly string[]) {
  const made = newBench();
  made.talk(device, ...lines);
  return { ...made, lines: new Wire(made.bench).shown };
}

describe("lanes", () => {
  test("two commands in flight stand side by side, and give their lane back", () => {
    const { lines } = wireAfter("laptop", login, "a2 NOOP\na3 NOOP", "a4 NOOP");
    const brackets = bracketsOf(lines);
    expect(
      brackets.map(({ exchange, lane, to }) => [
        exchange.tag,
        lane,
        to === null,
      ]),
    ).toEqual([
      ["a1", 0, false],
      ["a2", 0, false],
      ["a3", 1, false],
      ["a4", 0, false],
    ]);
  });

  test("a command without a completion stays open", () => {
    const { lines } = wireAfter("laptop", login, "a2 APPEND INBOX {20}", "abc");
    expect(bracketsOf(lines).at(-1)).toMatchObject({ to: null, lane: 0 });
    expect(lines.slice(-2).map(({ kind, held }) => [kind, held])).toEqual([
      ["continuation", true],
      ["literal", true],
    ]);
    expect(lines.at(-1)).toMatchObject({ received: 5, announced: 20 });
  });

  test("the cable ends what is open", () => {
    const { bench } = wireAfter("laptop", login, "a2 IDLE");
    bench.cut("laptop");
    const [, idle] = bracketsOf(new Wire(bench).shown);
    expect(idle).toMatchObject({ failed: true });
    expect(idle?.to).not.toBeNull();
  });

  test("more commands at once than lanes share the last", () => {
    const noops = Array.from({ length: 6 }, (_, i) => `b${i} NOOP`).join("\n");
    const { lines } = wireAfter("laptop", login, noops);
    const lanes = bracketsOf(lines).map(({ lane }) => lane);
    expect(lanes).toEqual([0, 0, 1, 2, 3, 3, 3]);
  });
});

describe("lines", () => {
  test("untagged lines belong to the command that caused them", () => {
    const { lines } = wireAfter("laptop", login, "a2 SELECT INBOX");
    const untagged = lines.filter(({ kind }) => kind === "untagged");
    expect(untagged.length).toBeGreaterThan(3);
    for (const { exchange } of untagged) expect(exchange?.tag).toBe("a2");
    expect(lines[0]).toMatchObject({ kind: "greeting", exchange: null });
  });

  test("what nobody asked for is told under the command that waits", () => {
    const { bench } = wireAfter("laptop", login, "a2 SELECT INBOX", "a3 IDLE");
    bench.deliver("Subject: x\r\n\r\n");
    const line = new Wire(bench).shown.findLast(
      ({ unsolicited }) => unsolicited,
    );
    expect(line).toMatchObject({ side: "server", exchange: { tag: "a3" } });
  });

  test("the n-th tag has the n-th look, whatever it is called", () => {
    const { lines } = wireAfter("laptop", "zz NOOP", "a1 NOOP", "7 NOOP");
    const commands = lines.filter(({ kind }) => kind === "command");
    expect(commands.map(({ exchange }) => exchange?.slot)).toEqual([1, 2, 3]);
    expect(tagSlot(8)).toBe(1);
    const glyphs = Array.from({ length: tagSlots }, (_, i) => tagGlyph(i + 1));
    expect(new Set(glyphs).size).toBe(tagSlots);
  });

  test("looks start over with each connection", () => {
    const { bench, talk } = wireAfter("laptop", "a1 NOOP", "a2 NOOP");
    bench.cut("laptop");
    talk("laptop", "a1 NOOP");
    const last = new Wire(bench).shown.findLast(
      ({ kind }) => kind === "command",
    );
    expect(last).toMatchObject({ session: 2, exchange: { slot: 1 } });
  });

  test("a refused command is marked where the trouble begins", () => {
    const { lines } = wireAfter("laptop", login, "a2 FOO bar");
    const line = lines.findLast(({ kind }) => kind === "command");
    expect(line).toMatchObject({ refused: true, troubleAt: 3 });
    if (line === undefined) return;
    expect(segmentsOf(line)).toEqual([
      { text: "a2 ", role: "tag" },
      { text: "FOO ", role: "trouble" },
      { text: "bar", role: "trouble" },
    ]);
  });

  test.each([
    ["a1 LOGIN lucia x", ["a1 ", "LOGIN ", "lucia x"]],
    ["a1 uid fetch 1 FLAGS", ["a1 ", "uid fetch ", "1 FLAGS"]],
    ["a1 NOOP", ["a1 ", "NOOP"]],
  ])("%s is cut into tag, name and arguments", (text, pieces) => {
    const { lines } = wireAfter("laptop", text);
    const line = lines.find(({ kind }) => kind === "command");
    expect(line).toBeDefined();
    if (line === undefined) return;
    const segments = segmentsOf({ ...line, troubleAt: null });
    expect(segments.map((segment) => segment.text)).toEqual(pieces);
  });
});

describe("names", () => {
  test.each([
    ["laptop", "client, a2, SELECT INBOX"],
    ["laptop", "server, untagged, for a2, 3 EXISTS"],
    ["desktop", "client, a2 SELECT INBOX, refused"],
  ])("on the %s there is %s", (device, name) => {
    const { lines } = wireAfter(device, login, "a2 SELECT INBOX");
    const count = lines.find(({ name: about }) => about === "EXISTS")?.text;
    const wanted = name.replace("3 EXISTS", count?.slice(2) ?? "3 EXISTS");
    const names = [...rowsOf(lines, new Set())].map((row) =>
      rowName(row, en.wire),
    );
    expect(names).toContain(wanted);
  });
});

describe("folds", () => {
  const many = Array.from({ length: 40 }, (_, i) => `L${i}`);

  function fetched() {
    const { bench, talk } = newBench();
    talk("laptop", login);
    for (const line of many) bench.deliver(`Subject: ${line}\r\n\r\n`);
    talk("laptop", "a2 SELECT INBOX", "a3 FETCH 1:* (UID)");
    return new Wire(bench).shown;
  }

  test("a run of like lines shows two, a count and the last", () => {
    const lines = fetched();
    const rows = [...rowsOf(lines, new Set())];
    const at = rows.findIndex((row) => row.kind === "fold");
    const fold = rows[at];
    expect(fold).toMatchObject({ of: "lines", open: false });
    const all = lines.filter(({ name }) => name === "FETCH").length;
    expect(fold?.kind === "fold" ? fold.count : 0).toBe(all - 4);
    const opened = [...rowsOf(lines, new Set([fold?.key ?? ""]))];
    expect(opened).toHaveLength(rows.length + all - 4);
    expect(new Set(opened.map(({ key }) => key)).size).toBe(opened.length);
  });

  test("a short answer of several lines is shown, a long one folded", () => {
    const { lines } = wireAfter(
      "desktop",
      "USER lucia",
      "PASS gato.rojo",
      "LIST",
    );
    const data = [...rowsOf(lines, new Set())].filter(
      ({ kind }) => kind === "data",
    );
    expect(data.map(rowText).at(-1)).toBe(".");
    expect(data.length).toBeGreaterThan(2);
    const { bench, talk } = newBench();
    bench.deliver(`Subject: x\r\n\r\n${many.join("\r\n")}\r\n`);
    talk("desktop", "USER lucia", "PASS gato.rojo", "LIST");
    const last = data.length;
    talk("desktop", `RETR ${last}`);
    const folds = [...rowsOf(new Wire(bench).shown, new Set())].filter(
      ({ kind }) => kind === "fold",
    );
    expect(folds.at(-1)).toMatchObject({ of: "data", count: 43 });
  });
});

describe("geometry", () => {
  const columns = ladderColumns({
    width: 566,
    advance: 7.8,
    lanes: 2,
    narrow: false,
  });

  test("columns stand where the design has them", () => {
    expect(columns.timeEnd).toBe(46);
    expect(columns.client).toBe(90);
    expect(columns.server).toBe(522);
    expect([columns.lane(0), columns.lane(1)]).toEqual([75, 60]);
    expect(columns.clientText - columns.client).toBe(14);
    expect(columns.serverText - columns.client).toBe(26);
  });

  test("a phone has no times and one lane", () => {
    const phone = ladderColumns({
      width: 390,
      advance: 7.8,
      lanes: 3,
      narrow: true,
    });
    expect(phone.timeEnd).toBe(0);
    expect(phone.lane(2)).toBe(phone.lane(0));
    expect(phone.server).toBeLessThan(390);
  });

  test("a long line is one row high until it is wrapped", () => {
    const long = `a2 NOOP ${"x".repeat(200)}`;
    const { lines } = wireAfter("laptop", login, long);
    const { rows } = ladderView(lines, true, new Set());
    const row = [...rows].find((each) => rowText(each) === long);
    if (row === undefined) throw new Error("no such row");
    expect(isLong(row, columns)).toBe(true);
    const heightOf = (wrapped: Wrapping) =>
      placedRows(rows, columns, wrapped, rowHeights(13)).height;
    const one = rows.length * 26;
    const none: ReadonlySet<string> = new Set();
    expect(heightOf({ upTo: 1, keys: none })).toBe(one);
    expect(heightOf({ upTo: 1, keys: new Set([row.key]) })).toBe(one + 4 * 18);
    const five = heightOf({ upTo: 5, keys: none });
    expect(five - heightOf({ upTo: 4, keys: none })).toBe(4 * 18);
  });

  test("of ten thousand rows only those in sight are drawn", () => {
    const tops = Float64Array.from({ length: 10_001 }, (_, at) => at * 26);
    const offsets = { tops, height: 260_000 };
    const { first, end } = rowsInSight(offsets, 130_000, 400, 26);
    expect(end - first).toBeLessThan(40);
    expect(first).toBeLessThanOrEqual(5000);
    expect(end).toBeGreaterThan(5015);
    expect(rowsInSight(offsets, 0, 400, 26)).toEqual({
      first: 0,
      end: end - first,
    });
    expect(rowsInSight(offsets, 260_000, 400, 26)).toEqual({
      first: 10_000 - (end - first),
      end: 10_000,
    });
  });

  test("of many open brackets each lane draws one, and those with an end in sight", () => {
    const noops = Array.from({ length: 300 }, (_, i) => `b${i} NOOP`).join(
      "\n",
    );
    const { lines } = wireAfter("laptop", login, noops);
    const view = ladderView(lines, true, new Set());
    const { rows } = view;
    const middle = [...rows].findIndex((row) => rowText(row) === "b299 NOOP");
    const drawn = bracketsInSight(view, middle - 5, middle + 5);
    expect(drawn.length).toBeLessThanOrEqual(10 + 4);
    const tags = drawn.map(({ exchange }) => exchange.tag);
    expect(tags).toContain("b299");
    expect(tags).toContain("b0");
    expect(bracketsInSight(view, 0, rows.length)).toHaveLength(301);
  });

  test("keys go by line and by command", () => {
    const { lines } = wireAfter("laptop", login, "a2 SELECT INBOX", "a3 NOOP");
    const rows = rowsOf(lines, new Set());
    const last = rows.length - 1;
    const texts = (key: string, at: number) => {
      const row = rows.at(rowToGoTo(key, at, rows) ?? -1);
      return row === undefined ? null : rowText(row);
    };
    expect(rowToGoTo("ArrowUp", 0, rows)).toBe(0);
    expect(rowToGoTo("ArrowDown", last, rows)).toBe(last);
    expect(texts("PageUp", last)).toBe("a3 NOOP");
    expect(texts("PageDown", 0)).toBe(login);
    expect(rowToGoTo("x", 0, rows)).toBeNull();
  });
});

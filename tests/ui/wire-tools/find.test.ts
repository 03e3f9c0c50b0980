import { describe, expect, test } from "vitest";
import { displayText } from "../../../src/ui/ladder/display-text.ts";
import { rowsOf } from "../../../src/ui/ladder/row-reader.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import {
  findHits,
  hitFrom,
  mostHits,
  patternFor,
} from "../../../src/ui/wire-tools/find.ts";
import { bringUp } from "../../../src/ui/wire-tools/sought.ts";
import { transcript } from "../../../src/ui/wire-tools/transcript.ts";
import { newBench } from "../new-bench.ts";

function conversation() {
  const made = newBench();
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
  made.bench.deliver(`MIME-Version: 1.0\r\n\r\n${lines.join("\r\n")}\r\n`);
  made.talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  made.talk("laptop", "a3 FETCH * (FLAGS BODY.PEEK[])");
  return { ...made, wire: new Wire(made.bench) };
}

async function found(wire: Wire, text: string) {
  const pattern = patternFor(text);
  if (pattern === null) return null;
  return findHits(wire.shown, pattern, displayText, () => null);
}

describe("to find", () => {
  test("any case, in folded lines too, with the place in the text", async () => {
    const { wire } = conversation();
    const hits = await found(wire, "mime-VERSION");
    expect(hits?.length).toBeGreaterThan(0);
    for (const { seq, index, from, to } of hits ?? []) {
      const line = wire.shown.find((each) => each.seq === seq);
      const text = displayText(line?.body?.line(index) ?? line?.octets ?? "");
      expect(text.slice(from, to)).toBe("MIME-Version");
      expect(index).toBeGreaterThan(0);
    }
  });

  test.each([
    ["[", true],
    ["[] {", true],
    [".*", false],
    ["a1 L", true],
    ["no such thing", false],
  ])("%s is a text and no pattern", async (text, there) => {
    const { wire } = conversation();
    expect((await found(wire, text))?.length !== 0).toBe(there);
  });

  test("nothing is looked for when there is no text", () => {
    expect(patternFor("")).toBeNull();
  });

  test("a search ends when it is told to, and stops at many hits", async () => {
    const { wire, talk } = conversation();
    const line = `a4 NOOP ${"x".repeat(4000)}`;
    talk("laptop", line, line, line);
    const pattern = patternFor("x") ?? /x/g;
    const hits = await findHits(wire.shown, pattern, displayText, () => null);
    expect(hits?.length).toBe(mostHits + 1);
    const stopped = findHits(wire.shown, /-/g, displayText, () =>
      Promise.resolve(false),
    );
    expect(await stopped).toBeNull();
  });

  test("the first hit is the one after what is in sight", async () => {
    const { wire } = conversation();
    const hits = (await found(wire, "completed")) ?? [];
    const last = wire.shown.at(-1)?.seq ?? null;
    expect(hitFrom(hits, wire.shown, null)).toBe(0);
    expect(hits[hitFrom(hits, wire.shown, last)]?.seq).toBe(last);
  });
});

describe("what is sought is brought up", () => {
  /** The text and key of the row that is brought up. */
  async function bring(wire: Wire, seq: number, index?: number) {
    const opened = new Set<string>();
    const rows = () => rowsOf(wire.shown, opened);
    const place = { seq, at: null, ...(index === undefined ? {} : { index }) };
    const at = await bringUp(wire, place, rows, (key) => opened.add(key));
    return at < 0 ? undefined : rows().at(at)?.key;
  }

  test("out of folds, on other devices, and when it hasn't been shown yet", async () => {
    const { wire, bench, talk } = conversation();
    for (let count = 0; count < 20; count++) bench.deliver("X: y\r\n\r\n");
    talk("laptop", "a4 NOOP", "a5 FETCH 1:* (UID)");
    const fetches = wire.shown.filter(({ name }) => name === "FETCH");
    const folded = fetches.at(-5)?.seq ?? -1;
    expect(await bring(wire, folded)).toBe(`line ${folded}`);
    const body = fetches.find((line) => line.body !== null)?.seq ?? -1;
    expect(await bring(wire, body, 30)).toBe(`data ${body} 30`);
    bench.seekLine(2);
    expect(await bring(wire, folded)).toBe(`line ${folded}`);
    expect(bench.position).toBeGreaterThan(2);
    bench.returnToNow();
    bench.select("desktop");
    expect(await bring(wire, folded)).toBe(`line ${folded}`);
    expect(bench.device.id).toBe("laptop");
    expect(await bring(wire, 99_999)).toBeUndefined();
  });
});

test("a transcript has every line with who said it", () => {
  const { wire, bench, talk } = conversation();
  bench.cut("laptop");
  talk("laptop", "b1 NOOP");
  const lines = transcript(wire.shown).split("\n");
  expect(lines[0]).toMatch(/^S: \* OK /);
  expect(lines[1]).toBe("C: a1 LOGIN lucia gato.rojo");
  expect(lines).toContain("S: MIME-Version: 1.0");
  expect(lines).toContain("");
  expect(lines.slice(-3)).toEqual([
    "C: b1 NOOP",
    expect.stringMatching(/^S: b1 OK/),
    "",
  ]);
  for (const line of lines) expect(line).toMatch(/^([CS]: .*)?$/);
});

import { describe, expect, test } from "vitest";
import { rowsOf } from "../../../src/ui/ladder/row-reader.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import {
  base64In,
  decodedRun,
  mostLines,
} from "../../../src/ui/wiretap/base64-runs.ts";
import { hear } from "../../../src/ui/wiretap/hear.ts";
import { newBench } from "../new-bench.ts";

/** The runs in a message with this body, as a client fetches it. */
function runsIn(body: string, subject = "x") {
  const { bench, talk } = newBench();
  bench.deliver(`Subject: ${subject}\r\n\r\n${body}`);
  talk("laptop", "a1 LOGIN lucia gato.rojo", "a2 SELECT INBOX");
  talk("laptop", "a3 FETCH * (ENVELOPE)", "a4 FETCH * BODY.PEEK[]");
  const wire = new Wire(bench);
  const opened = new Set(wire.shown.map(({ seq }) => `data ${seq}`));
  return [...rowsOf(wire.shown, opened)].flatMap((row) => base64In(row) ?? []);
}

const lined = (text: string | Buffer) =>
  (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");

describe("base64 on the wire", () => {
  test("whole lines are one run, decoded together", () => {
    const text = "El niño comió jamón. ".repeat(12);
    const [run, ...others] = runsIn(`${lined(text)}\r\n`);
    expect(others).toEqual([]);
    expect(run !== undefined && decodedRun(run).text).toBe(text);
  });

  test("encoded words, wherever they are", () => {
    const word = `=?utf-8?B?${Buffer.from("Mañana").toString("base64")}?=`;
    const runs = runsIn("hola\r\n", word);
    expect(runs.map((run) => decodedRun(run).text)).toEqual([
      "Mañana",
      "Mañana",
    ]);
  });

  test("a SASL response, whose words NUL parts", () => {
    const { bench, talk } = newBench();
    talk("laptop", "a1 AUTHENTICATE PLAIN AGx1Y2lhAGdhdG8ucm9qbw==");
    const rows = [
      ...rowsOf(hear(new Wire(bench).shown, "buzon.example"), new Set()),
    ];
    expect(
      rows.flatMap((row) => base64In(row) ?? []).map(decodedRun),
    ).toMatchObject([{ text: "␀lucia␀gato.rojo", cut: false }]);
  });

  test("octets that are no text are not shown as text", () => {
    const [run] = runsIn(
      `${lined(Buffer.from([0xff, 0xd8, ...Array(60).keys()]))}\r\n`,
    );
    const decoded = run === undefined ? null : decodedRun(run);
    expect(decoded?.text).toBeNull();
    expect(decoded?.octets.slice(0, 3)).toEqual(new Uint8Array([255, 216, 0]));
  });

  test("a long run is cut", () => {
    const [run] = runsIn(`${lined("ñandú Abc 123 ".repeat(4000))}\r\n`);
    const decoded = run === undefined ? null : decodedRun(run);
    expect(decoded?.cut).toBe(true);
    expect(decoded?.octets.length).toBe(mostLines * 57);
    expect(decoded?.text).toMatch(/^ñandú Abc 123 /);
  });

  test.each([
    "una línea de texto normal",
    "abcdefghijklmnopqrstuvwxyzab",
    "=?utf-8?Q?Ma=C3=B1ana?=",
    "AAAA",
  ])("%s is none", (line) => {
    expect(runsIn(`${Buffer.from(line).toString("latin1")}\r\n`)).toEqual([]);
  });
});

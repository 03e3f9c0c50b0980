import { describe, expect, test } from "vitest";
import { lastInputs } from "../../../src/simulator/handshake.ts";
import { Wire } from "../../../src/ui/ladder/wire.svelte.ts";
import { rowName } from "../../../src/ui/ladder/row-name.ts";
import { en } from "../../../src/ui/text/en.ts";
import { ciphertextOf } from "../../../src/ui/wiretap/ciphertext.ts";
import { hear } from "../../../src/ui/wiretap/hear.ts";
import { newBench } from "../new-bench.ts";

const host = "buzon.example";

describe("a device that asks for TLS", () => {
  test("shakes hands by itself, and takes both back at once", () => {
    const { bench } = newBench();
    bench.select("laptop");
    bench.connect("laptop");
    const before = bench.timeline.entries.length;
    bench.send("a1 STARTTLS");
    expect(bench.connection?.secure).toBe(true);
    expect(bench.legal).not.toContain("STARTTLS");
    expect(lastInputs(bench.timeline)).toBe(2);
    bench.undo();
    expect(bench.timeline.entries).toHaveLength(before);
    expect(bench.connection?.secure).toBe(false);
    expect(bench.legal).toContain("STARTTLS");
  });

  test("can have it from the start", () => {
    const { bench } = newBench();
    bench.connect("desktop", true);
    expect(bench.connection?.secure).toBe(true);
    expect(bench.legal).not.toContain("STLS");
  });

  test("is told from which line on, and again on the next connection", () => {
    const { bench } = newBench();
    const wire = new Wire(bench);
    bench.select("laptop");
    bench.connect("laptop");
    bench.send("a1 STARTTLS");
    bench.send("a2 NOOP");
    bench.send("a3 NOOP");
    bench.cut("laptop");
    bench.connect("laptop", true);
    bench.send("a1 NOOP");
    expect(wire.lines.filter(({ firstSecret }) => firstSecret)).toMatchObject([
      { octets: "a2 NOOP", side: "client", session: 1 },
      { side: "server", name: "CAPABILITY", exchange: null, session: 2 },
    ]);
    const [first] = wire.lines.filter(({ firstSecret }) => firstSecret);
    if (first === undefined) throw new Error("nothing is under TLS");
    const row = { kind: "line", key: "", line: first } as const;
    expect(rowName(row, en.wire)).toBe("client, a2, NOOP, TLS from here on");
  });

  test("shows what was thrown away", () => {
    const { bench } = newBench();
    const wire = new Wire(bench);
    bench.select("laptop");
    bench.connect("laptop");
    bench.send("a1 STARTTLS\na2 NOOP");
    expect(wire.lines.filter(({ kind }) => kind === "discarded")).toMatchObject(
      [{ octets: "a2 NOOP", side: "client", exchange: null, secret: null }],
    );
  });
});

describe("who listens to TLS", () => {
  test("reads what went before, the hellos, and then only sizes", () => {
    const { bench } = newBench();
    const wire = new Wire(bench);
    bench.select("laptop");
    bench.connect("laptop");
    bench.send("a1 STARTTLS");
    bench.send("a2 LOGIN lucia gato.rojo");
    const heard = hear(wire.lines, host);
    const kinds = heard.map((line) => ciphertextOf(line)?.kind ?? line.name);
    expect(kinds.slice(-5)).toEqual([
      "STARTTLS",
      "client-hello",
      "server-hello",
      "data",
      "data",
    ]);
    const login = heard.at(-2);
    if (login === undefined) throw new Error("nothing was heard");
    expect(login.text).toMatch(/^17 03 03 00 2b( [0-9a-f]{2}){7} /);
    const ciphertext = ciphertextOf(login);
    expect(ciphertext?.length).toBe("a2 LOGIN lucia gato.rojo\r\n".length + 22);
    expect(ciphertext?.octets()).toHaveLength(ciphertext?.length ?? 0);
    expect(heard.map(({ text }) => text).join()).not.toContain("gato");
    expect(login).toMatchObject({ exchange: null, name: "TLS", status: null });
    expect(hear(wire.lines, host).at(-2)).toBe(login);
  });

  test("reads no line of a connection that had it from the start", () => {
    const { bench } = newBench();
    const wire = new Wire(bench);
    bench.connect("desktop", true);
    bench.send("USER lucia\nPASS gato.rojo\nLIST");
    const heard = hear(wire.lines, host);
    expect(heard.every((line) => ciphertextOf(line) !== undefined)).toBe(true);
    bench.cut("desktop");
    bench.connect("desktop");
    expect(hear(wire.lines, host).at(-1)?.text).toContain("+OK POP3");
  });
});

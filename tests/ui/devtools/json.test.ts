import { describe, expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { traceOf } from "../../../src/simulator/timeline.ts";
import {
  connectionsIn,
  filtered,
  kindsOf,
} from "../../../src/ui/devtools/event-filter.ts";
import { jsonOf } from "../../../src/ui/devtools/json.ts";
import { quiet, talk } from "../talk.ts";

describe("jsonOf", () => {
  test.each([
    [undefined, null],
    [
      [1, [2]],
      [1, [2]],
    ],
    [new Set(["a"]), ["a"]],
    [new Map([["k", 1]]), [["k", 1]]],
    [octetsOf("a\r\n"), { octets: 3, text: "a␍␊" }],
    [new MessageContent(octetsOf("ñ")), { octets: 1, text: "ñ" }],
    ["caf\xc3\xa9", "café"],
    ["más €", "más €"],
    ["a\u202eb", "a⟨202E⟩b"],
  ])("%j", (value, json) => {
    expect(jsonOf(value)).toEqual(json);
  });

  test("neither depth nor length nor size without an end", () => {
    let deep: unknown = "bottom";
    for (let level = 0; level < 100_000; level++) deep = { deep };
    expect(JSON.stringify(jsonOf(deep))).toContain("…");
    const long = jsonOf(Array.from({ length: 1_000 }, () => 0));
    expect(long).toHaveLength(201);
    expect(JSON.stringify(jsonOf("x".repeat(9_999))).length).toBeLessThan(
      2_100,
    );
    expect(
      JSON.stringify(jsonOf(new Uint8Array(5_000_000))).length,
    ).toBeLessThan(9_000);
  });

  test("a name of the prototype is a name like others", () => {
    const value = JSON.parse('{"__proto__": 1, "constructor": 2}') as unknown;
    expect(JSON.stringify(jsonOf(value))).toBe(
      '{"__proto__":1,"constructor":2}',
    );
  });
});

describe("filters", () => {
  const trace = traceOf(talk(talk(quiet(), "pop3", "a", "CAPA"), "imap", "b"));

  test("by kind and by connection", () => {
    expect(filtered(trace, { kind: null, connection: null })).toBe(trace);
    expect(
      filtered(trace, { kind: "connection.opened", connection: null }).map(
        ({ connection }) => connection,
      ),
    ).toEqual(["a", "b"]);
    const ofB = filtered(trace, { kind: null, connection: "b" });
    expect(ofB.length).toBeGreaterThan(0);
    expect(ofB.every(({ connection }) => connection === "b")).toBe(true);
  });

  test("what there is to choose from", () => {
    expect(connectionsIn(trace)).toEqual(["a", "b"]);
    expect(kindsOf(trace).slice(0, 3)).toEqual([
      "connection.opened",
      "response.sent",
      "state.changed",
    ]);
  });
});

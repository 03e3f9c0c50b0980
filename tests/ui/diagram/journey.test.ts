import { describe, expect, test } from "vitest";
import { record, traceOf } from "../../../src/simulator/timeline.ts";
import { journeyOf } from "../../../src/ui/diagram/journey.ts";
import { quiet, say, talk } from "../talk.ts";

const login = ["USER lucia", "PASS gato.rojo"];

describe("journeyOf", () => {
  test("before any connection there is no state", () => {
    const journey = journeyOf([], null);
    expect(journey.path).toEqual([]);
    expect(journey.open).toBe(false);
  });

  test("the greeting leads to the first state", () => {
    const trace = traceOf(talk(quiet(), "pop3", "a"));
    const journey = journeyOf(trace, "a");
    expect(journey.path[0]).toBe("authorization");
    expect(journey.arrival).toEqual({ by: "greeting" });
    expect(journey.latest).toBeNull();
  });

  test("visited states, travelled moves and the command that arrived", () => {
    const trace = traceOf(talk(quiet(), "pop3", "a", ...login));
    const journey = journeyOf(trace, "a");
    expect(journey.path).toEqual(["transaction", "ready"]);
    expect([...journey.visited]).toEqual([
      "start",
      "authorization",
      "transaction",
    ]);
    expect([...journey.travelled]).toEqual([
      "start authorization",
      "authorization transaction",
    ]);
    expect(journey.arrival).toEqual({ by: "command", tag: null, name: "PASS" });
  });

  test("a tag is told with the command", () => {
    const trace = traceOf(
      talk(quiet(), "imap", "a", "a1 LOGIN lucia gato.rojo", "a2 NOOP"),
    );
    const journey = journeyOf(trace, "a");
    expect(journey.arrival).toEqual({
      by: "command",
      tag: "a1",
      name: "LOGIN",
    });
    expect(journey.latest).toMatchObject({
      tag: "a2",
      name: "NOOP",
      outcome: { kind: "completed", completion: "OK" },
      moved: false,
      ordinal: 2,
    });
    const { start = -1 } = journey.latest ?? {};
    expect(trace[start]).toMatchObject({ text: "a2 NOOP" });
  });

  test("a command that is called by more than one word", () => {
    const trace = traceOf(
      talk(
        quiet(),
        "imap",
        "a",
        "a1 LOGIN lucia gato.rojo",
        "a2 SELECT INBOX",
        "a3 uid move 103 Archivo",
      ),
    );
    expect(journeyOf(trace, "a").latest).toMatchObject({
      name: "UID",
      said: "UID MOVE",
    });
  });

  test("a command that waits is running, and keeps its tag when it ends", () => {
    const idling = talk(
      quiet(),
      "imap",
      "a",
      "a1 LOGIN lucia gato.rojo",
      "a2 SELECT INBOX",
      "a3 IDLE",
    );
    const waiting = journeyOf(traceOf(idling), "a");
    expect(waiting.latest?.outcome).toEqual({ kind: "running" });
    expect(waiting.path).toEqual(["selected", "idling"]);
    const done = record(idling, {
      kind: "send",
      at: 0,
      connection: "a",
      octets: "DONE\r\n",
    });
    expect(journeyOf(traceOf(done), "a").latest).toMatchObject({
      tag: "a3",
      name: "IDLE",
      outcome: { kind: "completed", completion: "OK" },
      moved: false,
      ordinal: 3,
    });
  });

  test("a command that has led to another state, at once or when it ended", () => {
    const quit = traceOf(talk(quiet(), "pop3", "a", ...login, "QUIT"));
    const update = quit.findIndex(
      (event) => event.kind === "state.changed" && event.to[0] === "update",
    );
    expect(journeyOf(quit.slice(0, update + 1), "a").latest).toMatchObject({
      name: "QUIT",
      outcome: { kind: "running" },
      moved: true,
    });
    const pass = traceOf(talk(quiet(), "pop3", "a", ...login));
    expect(journeyOf(pass, "a").latest).toMatchObject({
      name: "PASS",
      moved: true,
    });
  });

  test("a command is known while its literal comes, and how much of it is there", () => {
    const begun = talk(quiet(), "imap", "a", "a1 LOGIN {5}");
    const preview = () => ({ tag: "a1", name: "LOGIN" });
    const journey = journeyOf(traceOf(begun), "a", preview);
    expect(journey.literal).toEqual({ received: 0, announced: 5 });
    expect(journey.latest).toMatchObject({
      tag: "a1",
      name: "LOGIN",
      outcome: { kind: "running" },
    });
    const further = say(begun, "a", "lucia {10}");
    expect(journeyOf(traceOf(further), "a", preview).literal).toEqual({
      received: 0,
      announced: 10,
    });
    const whole = say(further, "a", "gato.rojo!");
    expect(journeyOf(traceOf(whole), "a", preview).literal).toBeNull();
  });

  test("why the last command was refused, until the next one", () => {
    const begun = talk(quiet(), "pop3", "a", ...login, "USER marta");
    expect(journeyOf(traceOf(begun), "a").latest).toMatchObject({
      name: "USER",
      outcome: { kind: "refused", because: "state" },
    });
    const further = talk(quiet(), "pop3", "a", ...login, "USER marta", "STAT");
    expect(journeyOf(traceOf(further), "a").latest).toMatchObject({
      name: "STAT",
      outcome: { kind: "completed" },
    });
  });

  test("what failed stays refused although it is completed as well", () => {
    const trace = traceOf(talk(quiet(), "imap", "a", "a1 LOGIN lucia no"));
    expect(journeyOf(trace, "a").latest).toMatchObject({
      tag: "a1",
      outcome: { kind: "refused", because: "result" },
    });
  });

  test("another connection's events don't count", () => {
    const both = talk(talk(quiet(), "pop3", "a", ...login), "imap", "b");
    expect(journeyOf(traceOf(both), "b").path[0]).toBe("notAuthenticated");
    expect(journeyOf(traceOf(both), "a").path[0]).toBe("transaction");
  });

  test("a cut leads to the end, and nobody asked for it", () => {
    const cut = record(talk(quiet(), "pop3", "a", ...login), {
      kind: "cut",
      at: 0,
      connection: "a",
    });
    const journey = journeyOf(traceOf(cut), "a");
    expect(journey).toMatchObject({
      open: false,
      path: ["closed"],
      arrival: { by: "lost" },
    });
  });

  test("part of a trace gives the states of that moment", () => {
    const trace = traceOf(talk(quiet(), "pop3", "a", ...login));
    const before = trace.findIndex(
      (event) =>
        event.kind === "state.changed" && event.to[0] === "transaction",
    );
    expect(journeyOf(trace.slice(0, before), "a").path[0]).toBe(
      "authorization",
    );
  });
});

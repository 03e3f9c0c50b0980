import { describe, expect, test } from "vitest";
import { apply } from "../../src/mail/apply.ts";
import { emptyStore, type MailStore } from "../../src/mail/mail-store.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import { step } from "../../src/simulator/step.ts";
import type { TraceEvent } from "../../src/simulator/trace.ts";
import type { World } from "../../src/simulator/world.ts";
import { account, epoch, scenes } from "../stores.ts";

const reference: MailStore = scenes.get("reference") ?? emptyStore;

function connected(mail = reference): World {
  const beginning = newWorld({ epoch, mail, seed: 1, nextUidValidity: 7 });
  const { world } = step(beginning, {
    kind: "connect",
    at: 0,
    connection: "c",
    protocol: "imap",
    roundTripTime: 0,
  });
  return said(world, ["a LOGIN lucia gato.rojo\r\n"]).world;
}

function said(world: World, segments: readonly string[]) {
  const trace: TraceEvent[] = [];
  let now = world;
  for (const octets of segments) {
    const next = step(now, { kind: "send", at: 0, connection: "c", octets });
    now = next.world;
    trace.push(...next.trace);
  }
  return { world: now, trace };
}

function lines(trace: readonly TraceEvent[]): readonly string[] {
  return trace.flatMap((event) =>
    event.kind === "response.sent" ? [event.response.octets.join("")] : [],
  );
}

describe("a line that is too long", () => {
  const long = "x".repeat(70_000);
  const ended = ["+ idling\r\n", "i BAD Expected DONE\r\n"];

  test.each([
    ["at once", ["i IDLE\r\n", `${long}\r\nb NOOP\r\n`]],
    ["in segments", ["i IDLE\r\n", long, "\r\nb NOOP\r\n"]],
  ])("X-IDLE-4 ends IDLE like any other line, %s", (_, segments) => {
    const { trace } = said(connected(), segments);
    expect(lines(trace)).toEqual([...ended, "b OK NOOP completed\r\n"]);
  });
});

describe("what a command is caused by", () => {
  test.each([
    ["a refused frame", "b FOO {3+}\r\nabc {5}\r\n"],
    ["a line that is too long", `b FOO ${"x".repeat(70_000)}\r\n`],
  ])("its own line, also behind %s", (_, before) => {
    const { trace } = said(connected(), [before, "c NOOP\r\n"]);
    const recognized = trace.find(({ kind }) => kind === "command.recognized");
    const cause = trace.find(({ seq }) => seq === recognized?.cause);
    expect(cause).toMatchObject({ kind: "line.received", text: "c NOOP" });
  });
});

describe("literals together", () => {
  test.each([
    ["b APPEND INBOX {33554432+}\r\n", "+ Ready for literal data\r\n"],
    // Five octets more than two messages may have.
    ["b APPEND {5+}\r\nINBOX {33554432+}\r\n", "b BAD Literal is too big\r\n"],
  ])(
    "I-029 APPEND takes so much, not message after message: %j",
    (line, end) => {
      const octets = "x".repeat(1_000_000);
      const { trace } = said(connected(), [
        line,
        ...Array.from({ length: 33 }, () => octets),
        "x".repeat(554_432),
        " {33554432}\r\n",
      ]);
      expect(lines(trace)).toEqual([end]);
    },
  );
});

describe("mail from elsewhere", () => {
  test("I-093 doesn't come into a name that only holds a place", () => {
    const held = apply(reference, {
      kind: "mailbox.created",
      account,
      mailbox: "held",
      id: 9,
      uidValidity: 6,
      selectable: false,
    });
    const world = connected(held);
    const next = step(world, {
      kind: "deliver",
      at: 0,
      account,
      mailbox: "held",
      octets: "x\r\n",
    });
    expect(next.trace).toEqual([]);
    expect(next.world.mail).toBe(world.mail);
  });
});

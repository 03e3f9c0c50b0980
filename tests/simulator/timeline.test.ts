import { readingOf } from "../../src/mail/format/message-reading.ts";
import { describe, expect, test } from "vitest";
import { emptyStore } from "../../src/mail/mail-store.ts";
import type { Message } from "../../src/mail/message.ts";
import type { Input } from "../../src/simulator/input.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import {
  cutBack,
  inputsOf,
  present,
  record,
  replay,
  stepsAt,
  traceOf,
} from "../../src/simulator/timeline.ts";
import { epoch, scenes } from "../stores.ts";

const mail = scenes.get("reference") ?? emptyStore;
const beginning = newWorld({
  epoch,
  mail,
  seed: 7,
  nextUidValidity: 1_718_265_700,
});

const send = (at: number, connection: string, line: string): Input => ({
  kind: "send",
  at,
  connection,
  octets: `${line}\r\n`,
});

const inputs: readonly Input[] = [
  {
    kind: "connect",
    at: 0,
    connection: "a",
    protocol: "imap",
    roundTripTime: 120,
  },
  {
    kind: "connect",
    at: 10,
    connection: "b",
    protocol: "imap",
    roundTripTime: 40,
  },
  send(100, "a", "a1 LOGIN lucia gato.rojo"),
  send(200, "b", "b1 LOGIN lucia gato.rojo"),
  send(300, "a", "a2 SELECT INBOX"),
  send(400, "b", "b2 SELECT INBOX"),
  send(500, "b", "b3 IDLE"),
  send(600, "a", "a3 STORE 1 +FLAGS (\\Deleted)"),
  send(700, "a", "a4 EXPUNGE"),
  {
    kind: "deliver",
    at: 800,
    account: "lucia",
    mailbox: "INBOX",
    octets: "Subject: x\r\n\r\n",
  },
  { kind: "cut", at: 900, connection: "b" },
];
const timeline = replay(beginning, inputs);
const subjectOf = ({ content }: Message) => readingOf(content).subject;

describe("a timeline", () => {
  test("is numbered without gaps, and every cause came before", () => {
    for (const [index, event] of traceOf(timeline).entries()) {
      expect(event.seq).toBe(index);
      if (event.cause !== null) expect(event.cause).toBeLessThan(index);
    }
  });

  test("plays the same from its beginning and its inputs", () => {
    expect(replay(beginning, inputsOf(timeline))).toEqual(timeline);
  });

  test("the same as JSON: what is saved is all that is needed", () => {
    const saved = JSON.parse(JSON.stringify(inputs)) as Input[];
    expect(traceOf(replay(beginning, saved))).toEqual(traceOf(timeline));
  });

  test("goes back without having changed, and forks", () => {
    const before = JSON.stringify(traceOf(timeline));
    const undone = cutBack(timeline, 8);
    expect(present(undone)).toBe(timeline.entries[7]?.world);
    const forked = record(
      undone,
      send(650, "a", "a4 STORE 1 -FLAGS (\\Deleted)"),
    );
    expect(traceOf(forked).slice(0, traceOf(undone).length)).toEqual(
      traceOf(undone),
    );
    expect(JSON.stringify(traceOf(timeline))).toBe(before);
    const inbox = (world = beginning) =>
      world.mail.accounts.get("lucia")?.mailboxes.get("INBOX")?.messages.length;
    expect([inbox(present(forked)), inbox(present(timeline))]).toEqual([6, 6]);
    expect(inbox(timeline.entries[8]?.world)).toBe(5);
  });

  test("an event in the middle of a step is shown over the world before it", () => {
    const first = timeline.entries[0]?.trace.length ?? 0;
    expect(stepsAt(timeline, 0)).toBe(0);
    expect(stepsAt(timeline, first - 1)).toBe(0);
    expect(stepsAt(timeline, first)).toBe(1);
    expect(stepsAt(timeline, traceOf(timeline).length)).toBe(inputs.length);
  });

  test("I-085 what one session does reaches the idling one, caused by the change", () => {
    const trace = traceOf(timeline);
    const told = trace.filter(
      (event) => event.kind === "response.sent" && event.unsolicited,
    );
    const names = told.map((event) =>
      event.kind === "response.sent" ? event.response.name : "",
    );
    expect(names).toEqual(["FETCH", "EXPUNGE", "EXISTS", "RECENT"]);
    for (const event of told) {
      expect(event.connection).toBe("b");
      expect(trace[event.cause ?? -1]?.kind).toBe("mail.changed");
    }
  });

  test("mail that comes together is one change, told once", () => {
    const place = { account: "lucia", mailbox: "INBOX" } as const;
    const [octets = "", ...further] = ["a", "b", "c"].map(
      (name) => `Subject: ${name}\r\n\r\n`,
    );
    const idling = cutBack(timeline, 7);
    const { entries } = record(idling, {
      ...{ kind: "deliver", at: 550, octets, further },
      ...place,
    });
    const { trace = [], world = beginning } = entries.at(-1) ?? {};
    const inbox = world.mail.accounts.get("lucia")?.mailboxes.get("INBOX");
    expect([...(inbox?.messages ?? [])].slice(-3).map(subjectOf)).toEqual([
      "a",
      "b",
      "c",
    ]);
    const changes = trace.flatMap((event) =>
      event.kind === "mail.changed" ? [event.change.kind] : [],
    );
    // The idling session is told of all at once, and takes note.
    expect(changes).toEqual(["messages.added", "recent.claimed"]);
    const told = trace.flatMap((event) =>
      event.kind === "response.sent" ? [event.response.name] : [],
    );
    expect(told).toEqual(["EXISTS", "RECENT"]);
  });

  test("time never goes back", () => {
    const late = record(timeline, send(5, "a", "a5 NOOP"));
    expect(present(late).now).toBe(900);
  });
});

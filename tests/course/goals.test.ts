import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { Moment } from "../../src/course/moment.ts";
import { Observation } from "../../src/course/observation.ts";
import { predicateSchema } from "../../src/course/forms/predicate-form.ts";
import { neededBy, proofOf } from "../../src/course/predicate.ts";
import { play, unplayed, type Script } from "../../src/course/script.ts";
import { worldOf } from "./lesson-folder.ts";

const world = worldOf("reference");

function holds(predicate: unknown, script: Script): boolean {
  const { timeline, answers } = play(unplayed(world, "x"), script);
  const observation = new Observation(timeline, answers);
  const moment = new Moment(observation, observation.inputs, 0);
  return proofOf(v.parse(predicateSchema, predicate), moment) !== null;
}

const pop3: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];
const imap: Script = [
  { connect: "imap" },
  "a1 LOGIN lucia gato.rojo",
  "a2 SELECT INBOX",
];

/** A second device that opens the same mailbox. */
const elsewhere: Script = [
  { connect: "imap", client: "y" },
  "b1 LOGIN lucia gato.rojo",
  "b2 SELECT INBOX",
];

type Row = readonly [boolean, unknown, Script];

describe("session", () => {
  const transaction = { session: { state: "transaction" } };
  test.each<Row>([
    [false, transaction, []],
    [false, transaction, [{ connect: "pop3" }]],
    [true, transaction, pop3],
    [false, transaction, [...pop3, { cut: true }]],
    [true, { session: { open: false, protocol: "pop3" } }, [...pop3, "QUIT"]],
    [false, { session: { protocol: "imap" } }, pop3],
    [true, { session: { client: "x", state: "ready" } }, pop3],
    [false, { session: { client: "y" } }, pop3],
    [true, { session: { user: "lucia", mailbox: "inbox" } }, pop3],
    [false, { session: { user: "marta" } }, pop3],
    [true, { session: { mailbox: "INBOX", readOnly: false } }, imap],
    [false, { session: { readOnly: true } }, imap],
    [true, { session: { readOnly: true } }, [...imap, "a3 EXAMINE inbox"]],
    [false, { session: { mailbox: "Papelera" } }, imap],
    [false, { session: { mailbox: "INBOX" } }, [...imap, "a3 UNSELECT"]],
    [false, { session: { mailbox: "Nada" } }, [...imap, "a3 UNSELECT"]],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("mailbox", () => {
  const inbox = (more: object) => ({ mailbox: { name: "inbox", ...more } });
  const flagOn = (on: readonly unknown[]) =>
    inbox({ flag: { name: "\\DELETED", on } });
  const strike = [...imap, "a3 UID STORE 106 +FLAGS (\\Deleted)"];
  test.each<Row>([
    [true, inbox({}), []],
    [false, inbox({ exists: false }), []],
    [true, { mailbox: { name: "Nada", exists: false } }, []],
    [false, { mailbox: { name: "papelera" } }, []],
    [true, { mailbox: { name: "Papelera", holds: [] } }, []],
    [true, { mailbox: { account: "profe", name: "INBOX", holds: [21] } }, []],
    [true, inbox({ holds: [111, 108, 106, 104, 103, 101] }), []],
    [false, inbox({ holds: [108, 106, 104, 103, 101] }), []],
    [true, flagOn([]), []],
    [true, flagOn([106]), strike],
    [true, flagOn(["<ganadora.000001@sorteos.example>"]), strike],
    [false, flagOn([103, 106]), strike],
    [false, inbox({ flag: { name: "\\Deleted", onOtherThan: [106] } }), strike],
    [true, inbox({ flag: { name: "\\Deleted", onOtherThan: [103] } }), strike],
    [true, inbox({ lost: [] }), strike],
    [true, inbox({ lost: [106] }), [...strike, "a4 EXPUNGE"]],
    [
      true,
      inbox({ lost: ["<ganadora.000001@sorteos.example>"] }),
      [...strike, "a4 CLOSE"],
    ],
    [false, inbox({ lost: [106, 103] }), [...strike, "a4 EXPUNGE"]],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("flags", () => {
  const inbox = (message: unknown, more: object) => ({
    flags: { mailbox: "inbox", message, ...more },
  });
  const keyword = [...imap, "a3 STORE 2 +FLAGS (Seen)"];
  test.each<Row>([
    [true, inbox(108, { are: ["\\seen", "\\Flagged"] }), []],
    [false, inbox(108, { are: ["\\Seen"] }), []],
    [true, inbox(108, { have: ["\\Seen"] }), []],
    [false, inbox(108, { lack: ["\\Answered", "\\SEEN"] }), []],
    [true, inbox(103, { lack: ["\\Seen"] }), []],
    [true, inbox("<jueves.1@buzon.example>", { are: [] }), []],
    [true, inbox(103, { are: ["Seen"], lack: ["\\Seen"] }), keyword],
    [false, inbox(102, { are: [] }), []],
    [false, { flags: { mailbox: "Nada", message: 1, are: [] } }, []],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("received", () => {
  const received = (what: string, ...messages: unknown[]) => ({
    received: { what, messages },
  });
  const top = (lines: number) => [...pop3, `TOP 6 ${lines}`];
  test.each<Row>([
    [false, received("subject", 111), pop3],
    [true, received("subject", 111), top(0)],
    [true, received("header", 111), top(0)],
    [false, received("text", 111), top(5)],
    [true, received("text", 111), [...pop3, "RETR 6"]],
    [true, received("whole", "<jueves.1@buzon.example>"), top(500)],
    [false, received("subject", 103, 111), top(0)],
    [true, received("subject", 103, 111), [...top(0), "TOP 2 0"]],
    [false, received("subject", 999), top(0)],
    [false, { received: { what: "subject" } }, top(0)],
    [
      true,
      { received: { what: "subject" } },
      [...imap, "a3 FETCH 1:* BODY.PEEK[HEADER.FIELDS (SUBJECT)]"],
    ],
    [
      true,
      { received: { what: "subject" } },
      [...imap, "a3 FETCH 1:* ENVELOPE"],
    ],
    [false, received("header", 104), [...imap, "a3 FETCH 3 ENVELOPE"]],
    [true, received("text", 104), [...imap, "a3 FETCH 3 BODY.PEEK[1]"]],
    [true, received("text", 104), [...imap, "a3 FETCH 3 BODY[TEXT]"]],
    [false, received("text", 104), [...imap, "a3 FETCH 3 BODY[1]<0.20>"]],
    [false, { received: { what: "whole", client: "y" } }, top(500)],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });

  test("names the event that brought the last of them", () => {
    const { timeline, answers } = play(unplayed(world, "x"), top(0));
    const observation = new Observation(timeline, answers);
    const moment = new Moment(observation, observation.inputs, 0);
    const predicate = v.parse(predicateSchema, received("header", 111));
    const proof = proofOf(predicate, moment);
    expect(observation.events[Number(proof)]?.kind).toBe("response.sent");
  });
});

describe("maildrop", () => {
  const marked = (...uids: number[]) => ({ maildrop: { marked: uids } });
  test.each<Row>([
    [false, marked(), []],
    [true, marked(), pop3],
    [true, marked(103), [...pop3, "DELE 2"]],
    [true, marked(103, 111), [...pop3, "dele 6", "DELE 2"]],
    [false, marked(103), [...pop3, "DELE 2", "DELE 3"]],
    [true, marked(103), [...pop3, "DELE 2", "DELE 2", "DELE 7"]],
    [true, marked(), [...pop3, "DELE 2", "RSET"]],
    [false, marked(103), [...pop3, "DELE 2", { cut: true }]],
    [true, marked(), [...pop3, "DELE 2", { cut: true }, ...pop3]],
    [true, { maildrop: { markedOtherThan: [103] } }, [...pop3, "DELE 1"]],
    [false, { maildrop: { markedOtherThan: [103] } }, [...pop3, "DELE 2"]],
    [true, { maildrop: { lost: [103] } }, [...pop3, "DELE 2", "QUIT", ...pop3]],
    [true, marked(104), [...pop3, "DELE 2", "QUIT", ...pop3, "DELE 2"]],
    [false, { maildrop: { account: "marta" } }, pop3],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("transcript", () => {
  const some = (pattern: object) => ({ transcript: { some: pattern } });
  const quit = { command: "QUIT", status: "+OK" };
  const strike = [...imap, "a3 STORE 2 +FLAGS.SILENT \\Deleted"];
  test.each<Row>([
    [
      true,
      some({ command: "PASS", status: "-ERR" }),
      [{ connect: "pop3" }, "PASS x"],
    ],
    [true, some({ command: "XYZZY" }), [...pop3, "xyzzy  plugh"]],
    [true, some({ command: "*", status: "BAD" }), [...imap, "a3 XYZZY"]],
    [false, some({ command: "*", status: "BAD" }), [...imap, "XYZZY"]],
    [false, some({ command: "*", status: "NO" }), [...imap, "a3 XYZZY"]],
    [
      true,
      some({ command: "FETCH", includes: [101, 106] }),
      [...imap, "a3 FETCH 1:4 FLAGS"],
    ],
    [
      false,
      some({ command: "FETCH", includes: [101, 108] }),
      [...imap, "a3 FETCH 1:4 FLAGS"],
    ],
    [false, some({ command: "NOOP", includes: [101] }), [...imap, "a3 NOOP"]],
    [
      true,
      some({ command: ["STAT", "LIST"], arguments: "2" }),
      [...pop3, "list 2"],
    ],
    [false, some({ command: "LIST", arguments: "2" }), [...pop3, "LIST"]],
    [true, some({ command: "LIST", containing: "2" }), [...pop3, "LIST 2"]],
    [false, some({ command: "LIST", containing: "2" }), [...pop3, "LIST"]],
    [
      true,
      some({ command: "UID STORE" }),
      [...imap, "a3 UID STORE 1 FLAGS ()"],
    ],
    [true, some({ command: "UID" }), [...imap, "a3 UID STORE 1 FLAGS ()"]],
    [false, some({ command: "STORE" }), [...imap, "a3 UID STORE 1 FLAGS ()"]],
    [
      true,
      some({ command: "FETCH", containing: "body.peek" }),
      [...imap, "a3 FETCH 1 (BODY.PEEK[HEADER])"],
    ],
    [true, some({ command: "DELETE", status: "NO" }), [...imap, "a3 delete 4"]],
    [
      true,
      some({ command: "FETCH", told: "FETCH" }),
      [...imap, "a3 FETCH 1 FLAGS"],
    ],
    [
      true,
      some({ command: "EXPUNGE", removes: [103], told: "EXPUNGE" }),
      [...strike, "a4 EXPUNGE"],
    ],
    [
      false,
      some({ command: "CLOSE", removes: [103], told: "EXPUNGE" }),
      [...strike, "a4 CLOSE"],
    ],
    [
      true,
      some({ command: "CLOSE", removes: [103], notTold: "EXPUNGE" }),
      [...strike, "a4 CLOSE"],
    ],
    [true, some({ command: "CLOSE", removes: [] }), [...imap, "a4 CLOSE"]],
    [
      true,
      some({ command: "IDLE", client: "x", told: "EXISTS" }),
      [...imap, "a3 IDLE", ...elsewhere, "b3 COPY 1 INBOX"],
    ],
    [
      false,
      some({ command: "IDLE", client: "x", told: "EXISTS" }),
      [...imap, "a3 IDLE", "DONE", ...elsewhere, "b3 COPY 1 INBOX"],
    ],
    [
      true,
      some({ ...quit, removes: ["<oferta.8841@zapatolandia.example>"] }),
      [...pop3, "DELE 2", "QUIT"],
    ],
    [
      true,
      some({ cut: true, marked: [103] }),
      [...pop3, "DELE 2", { cut: true }],
    ],
    [true, some({ cut: true, marked: [] }), [...pop3, { cut: true }]],
    [false, some({ cut: true }), [...pop3, "QUIT"]],
    [
      true,
      some({ connect: "pop3", client: "y" }),
      [{ connect: "pop3", client: "y" }],
    ],
    [false, some({ connect: "imap" }), pop3],
    [true, some({ enters: "transaction" }), pop3],
    [
      false,
      some({ enters: "transaction" }),
      [{ connect: "pop3" }, "USER lucia", "PASS no"],
    ],
    [true, { transcript: { none: quit } }, pop3],
    [false, { transcript: { none: quit } }, [...pop3, "QUIT"]],
    [
      true,
      { transcript: { count: { of: { command: "NOOP" }, atLeast: 2 } } },
      [...pop3, "NOOP", "noop"],
    ],
    [
      false,
      { transcript: { count: { of: { command: "NOOP" }, atMost: 1 } } },
      [...pop3, "NOOP", "noop"],
    ],
    [
      true,
      { transcript: { before: [{ cut: true }, { enters: "transaction" }] } },
      [...pop3, { cut: true }, ...pop3],
    ],
    [
      false,
      { transcript: { before: [{ cut: true }, { enters: "transaction" }] } },
      [...pop3, { cut: true }],
    ],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("wire", () => {
  test.each<Row>([
    [true, { wire: { sent: { atLeast: 28, atMost: 28 } } }, pop3.slice(0, 3)],
    [true, { wire: { roundTrips: { atLeast: 2, atMost: 2 } } }, pop3],
    [false, { wire: { received: { atMost: 1152 } } }, [...pop3, "RETR 6"]],
    [true, { wire: { received: { atMost: 2000 } } }, [...pop3, "RETR 6"]],
    [true, { wire: { cleartextContains: "gato.rojo" } }, pop3],
    [true, { wire: { cleartextContains: "después" } }, [...pop3, "RETR 6"]],
    [
      false,
      { wire: { cleartextContains: "gato.rojo" } },
      [{ connect: "pop3" }],
    ],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("answer", () => {
  const first: Script = [{ answer: ["q", "left"] }];
  test.each<Row>([
    [false, { answer: { question: "q" } }, []],
    [true, { answer: { question: "q" } }, first],
    [true, { answer: { question: "q", is: "left" } }, first],
    [
      false,
      { answer: { question: "q", is: "left" } },
      [...first, { answer: ["q", "right"] }],
    ],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("predicates put together", () => {
  const yes = { mailbox: { name: "INBOX" } };
  const no = { not: yes };
  test.each<Row>([
    [true, { all: [yes, yes] }, []],
    [false, { all: [yes, no] }, []],
    [true, { any: [no, yes] }, []],
    [false, { any: [no, no] }, []],
    [true, { not: no }, []],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });

  test("need what all of them need, and one of several ways", () => {
    const need = (predicate: unknown) =>
      neededBy(v.parse(predicateSchema, predicate));
    const quit = { transcript: { some: { command: "QUIT" } } };
    expect(need({ all: [yes, quit] })).toEqual([
      { anyOf: ["INBOX"] },
      { anyOf: ["QUIT"] },
    ]);
    expect(need({ any: [quit, yes] })).toEqual([{ anyOf: ["QUIT"] }]);
    expect(need({ not: quit })).toEqual([]);
  });

  test.each([
    [{}],
    [null],
    ["mailbox"],
    [{ mailbox: { name: "INBOX" }, session: {} }],
    [{ code: "return true" }],
    [{ all: [] }],
    [{ mailbox: { name: "INBOX", uids: [1] } }],
    [{ transcript: {} }],
    [{ transcript: { some: { command: "A", cut: true } } }],
    [{ mailbox: { name: "INBOX", lost: ["no message id"] } }],
    [JSON.parse('{"__proto__":{}}') as unknown],
  ])("refuse %j", (predicate) => {
    expect(v.safeParse(predicateSchema, predicate).success).toBe(false);
  });
});

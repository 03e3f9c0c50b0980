import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { predicateSchema } from "../../src/course/forms/predicate-form.ts";
import { Moment } from "../../src/course/moment.ts";
import { Observation } from "../../src/course/observation.ts";
import { proofOf } from "../../src/course/predicate.ts";
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
const smtp: Script = [
  { connect: "smtp" },
  "EHLO casa.example",
  "MAIL FROM:<ana@casa.example>",
  "RCPT TO:<lucia@buzon.example>",
  "DATA",
  {
    send: ["From: ana@casa.example", "Subject: Hola", "", "..uno", "año", "."],
  },
];

type Row = readonly [boolean, unknown, Script];

describe("local", () => {
  const local = (more: object) => ({ local: more });
  const download = local({ downloaded: [103, 111] });
  const knows = (facts: readonly string[], of: readonly unknown[]) =>
    local({ knows: { facts, of } });
  const flagged = (on: readonly unknown[]) =>
    local({ flag: { name: "\\Flagged", on } });
  const twice = local({ downloadedTwice: true });
  const fresh = local({ upToDate: true });
  const star: Script = [
    { connect: "imap", client: "y" },
    "b1 LOGIN lucia gato.rojo",
    "b2 SELECT INBOX",
    "b3 UID STORE 103 +FLAGS (\\Flagged)",
  ];
  const look = "a3 FETCH 1:* (FLAGS)";
  const asX = (line: string) => ({ send: line, client: "x" });
  test.each<Row>([
    [false, download, [...pop3, "RETR 2"]],
    [true, download, [...pop3, "RETR 2", "RETR 6"]],
    [true, download, [...pop3, "RETR 2", "QUIT", ...pop3, "RETR 6"]],
    [false, download, [...pop3, "RETR 2", "QUIT", ...pop3, "RETR 2", "RETR 6"]],
    [false, download, [...pop3, "RETR 2", "TOP 6 0"]],
    [true, download, [...imap, "a3 FETCH 2,6 BODY.PEEK[]"]],
    [true, download, [...imap, "a3 FETCH 2 RFC822", "a4 UID FETCH 111 BODY[]"]],
    [false, download, [...imap, "a3 FETCH 2,6 BODY.PEEK[TEXT]"]],
    [
      true,
      local({ downloaded: ["<oferta.8841@zapatolandia.example>"] }),
      [...pop3, "RETR 2"],
    ],
    [false, twice, [...pop3, "RETR 2", "RETR 6"]],
    [true, twice, [...pop3, "RETR 2", "RETR 2"]],
    [false, knows(["subject"], [103]), pop3],
    [true, knows(["subject"], [103]), [...pop3, "TOP 2 0"]],
    [false, knows(["subject"], [103, 104]), [...pop3, "TOP 2 0"]],
    [true, knows(["size"], [103, 104]), [...pop3, "LIST"]],
    [true, knows(["size", "flags"], [103]), [...imap, "a3 FETCH 2 ALL"]],
    [false, knows(["size", "flags"], [103]), [...imap, "a3 FETCH 2 FLAGS"]],
    [true, flagged([108]), [...imap, look]],
    [false, flagged([108]), imap],
    [false, flagged([103, 108]), [...imap, look, ...star]],
    [true, flagged([103, 108]), [...imap, look, ...star, asX("a4 NOOP")]],
    [true, fresh, [...imap, look]],
    [false, fresh, [...imap, look, ...star]],
    [true, local({ upToDate: false }), [...imap, look, ...star]],
    [true, fresh, [...imap, look, ...star, asX("a4 NOOP")]],
    [false, local({ client: "y", upToDate: true }), imap],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("delivered", () => {
  const subject = (is: string) => ({ name: "Subject", is });
  const mail = (more: object) => ({ delivered: more });
  test.each<Row>([
    [false, mail({}), smtp.slice(0, 5)],
    [true, mail({}), smtp],
    [true, mail({ account: "lucia", fields: [subject("hola")] }), smtp],
    [false, mail({ fields: [subject("adiós")] }), smtp],
    [false, mail({ account: "marta" }), smtp],
    [true, mail({ fields: [{ name: "Bcc", absent: true }] }), smtp],
    [true, mail({ fields: [{ name: "Bcc", lacks: "profe" }] }), smtp],
    [false, mail({ fields: [{ name: "Subject", lacks: "HOL" }] }), smtp],
    [
      false,
      mail({ fields: [{ name: "Subject", is: "hola", lacks: "ola" }] }),
      smtp,
    ],
    [true, mail({ fields: [{ name: "Received", contains: "esmtp" }] }), smtp],
    [true, mail({ line: ".uno" }), smtp],
    [false, mail({ line: "..uno" }), smtp],
    [true, mail({ line: "año", flags: [] }), smtp],
    [false, mail({ times: { atLeast: 2 } }), smtp],
    [true, mail({ account: "marta", times: { atMost: 0 } }), smtp],
    [
      true,
      mail({ mailbox: "Enviados", flags: ["\\seen"], text: "hola" }),
      [...imap, "a3 APPEND Enviados (\\Seen) {6}", "", "hola"],
    ],
    [
      true,
      mail({ fields: [subject("Aviso")] }),
      [{ deliver: ["Subject: Aviso", "", "Hola"] }],
    ],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("flags", () => {
  const flags = (more: object) => ({
    flags: { mailbox: "inbox", message: 108, ...more },
  });
  const answered = [...imap, "a3 UID STORE 108 +FLAGS (\\Answered $Work)"];
  test.each<Row>([
    [true, flags({ are: ["\\flagged", "\\Seen"] }), []],
    [false, flags({ are: ["\\Seen"] }), []],
    [false, flags({ are: ["\\Seen", "\\Flagged"] }), answered],
    [true, flags({ have: ["\\Seen", "$work"], lack: ["\\Draft"] }), answered],
    [false, flags({ lack: ["$WORK"] }), answered],
    [false, flags({ message: 105, are: [] }), []],
    [true, flags({ message: "<oferta.8841@zapatolandia.example>" }), []],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("session", () => {
  const session = (more: object) => ({ session: more });
  test.each<Row>([
    [true, session({ user: "lucia", mailbox: "inbox" }), imap],
    [false, session({ user: "marta" }), imap],
    [false, session({ mailbox: "Facturas" }), imap],
    [false, session({ readOnly: true }), imap],
    [true, session({ readOnly: true }), [...imap, "a3 EXAMINE Facturas"]],
    [true, session({ user: "lucia" }), pop3],
    [false, session({ user: "lucia" }), pop3.slice(0, 2)],
    [false, session({ secure: true }), pop3],
    [true, session({ secure: true }), [{ connect: "imap", tls: true }]],
    [
      true,
      session({ secure: true }),
      [{ connect: "imap" }, "a1 STARTTLS", "a2 NOOP"],
    ],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("patterns", () => {
  const some = (pattern: object) => ({ transcript: { some: pattern } });
  const fetched = [...imap, "a3 UID FETCH 104 (BODY.PEEK[TEXT])"];
  const peek = { containing: ["body.peek["], notContaining: "HEADER" };
  const tags = (atLeast: number) => ({
    transcript: {
      count: { of: { command: "NOOP" }, distinct: "tag", atLeast },
    },
  });
  test.each<Row>([
    [true, some({ command: "UID FETCH", ...peek }), fetched],
    [true, some({ command: "UID", ...peek }), fetched],
    [false, some({ command: "FETCH", ...peek }), fetched],
    [false, some({ command: "UID", notContaining: ["peek"] }), fetched],
    [true, some({ command: "UID FETCH", messages: [104] }), fetched],
    [false, some({ command: "UID FETCH", messages: [103] }), fetched],
    [true, some({ command: "RETR", messages: [104] }), [...pop3, "RETR 3"]],
    [
      true,
      some({ command: "FETCH", messages: [103, 108, 111] }),
      [...imap, "a3 FETCH 5:*,2 FLAGS"],
    ],
    [
      true,
      some({ command: "FETCH", messages: [111] }),
      [...imap, "a3 FETCH * FLAGS"],
    ],
    [
      true,
      some({ command: "SEARCH", finds: [103, 106, 111] }),
      [...imap, "a3 SEARCH UNSEEN"],
    ],
    [
      true,
      some({ command: "UID SEARCH", finds: [103, 106, 111] }),
      [...imap, "a3 UID SEARCH UNSEEN"],
    ],
    [
      false,
      some({ command: "UID SEARCH", finds: [103, 106] }),
      [...imap, "a3 UID SEARCH UNSEEN"],
    ],
    [
      false,
      some({ command: "SEARCH", finds: [2, 4, 6] }),
      [...imap, "a3 SEARCH UNSEEN"],
    ],
    [true, some({ command: "SEARCH", finds: [] }), [...imap, "a3 SEARCH NEW"]],
    [
      true,
      some({ command: "SEARCH", finds: [103, 106, 111] }),
      [...imap, "a3 SEARCH RETURN (ALL) UNSEEN"],
    ],
    [
      true,
      some({ command: "UID SEARCH", finds: ["<jueves.1@buzon.example>"] }),
      [...imap, "a3 UID SEARCH RETURN () BODY tortilla"],
    ],
    [
      false,
      some({ command: "SEARCH", finds: [] }),
      [...imap, "a3 SEARCH RETURN (COUNT) UNSEEN"],
    ],
    [
      true,
      some({ command: "SEARCH", finds: [] }),
      [...imap, "a3 SEARCH RETURN (COUNT) DELETED"],
    ],
    [
      false,
      some({ command: "SEARCH", finds: [] }),
      [...imap, "a3 SEARCH UNREAD"],
    ],
    [
      true,
      some({ command: "COPY", status: "NO", code: "TRYCREATE" }),
      [...imap, "a3 COPY 1 Nada"],
    ],
    [false, some({ command: "COPY", code: "TRYCREATE" }), fetched],
    [
      true,
      some({ command: "IDLE", asked: true }),
      [...imap, "a3 IDLE", "DONE"],
    ],
    [
      true,
      some({ command: "STATUS", asked: true, status: "OK" }),
      [...imap, "a3 STATUS {8}", "Enviados (MESSAGES)"],
    ],
    [true, some({ command: "DATA", asked: true, status: "250" }), smtp],
    [false, some({ command: "NOOP", asked: true }), [...imap, "a3 NOOP"]],
    [true, tags(2), [...imap, "a3 NOOP", "a4 NOOP"]],
    [false, tags(2), [...imap, "a3 NOOP", "a3 NOOP"]],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

describe("wire", () => {
  const clear = { wire: { cleartextContains: "gato.rojo" } };
  test.each<Row>([
    [true, clear, [{ connect: "imap" }, "a1 LOGIN lucia gato.rojo"]],
    [
      false,
      clear,
      [{ connect: "imap", tls: true }, "a1 LOGIN lucia gato.rojo"],
    ],
    [
      false,
      clear,
      [{ connect: "imap" }, "a1 STARTTLS", "a2 LOGIN lucia gato.rojo"],
    ],
    [false, { wire: { client: "y", sent: { atLeast: 1 } } }, pop3],
  ])("%s: %j", (expected, predicate, script) => {
    expect(holds(predicate, script)).toBe(expected);
  });
});

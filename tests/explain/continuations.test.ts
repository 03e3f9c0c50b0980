import { describe, expect, test } from "vitest";
import { continuations } from "../../src/explain/continuations.ts";
import { mailboxNames } from "../../src/explain/mailbox-names.ts";
import { texts } from "../../src/explain/text/tokens-en.ts";
import { emptyStore } from "../../src/mail/mail-store.ts";
import { wholeServer } from "../../src/mail/server-setup.ts";
import { newSession } from "../../src/protocols/imap/session.ts";
import { scenes } from "../stores.ts";

const surroundings = {
  commands: ["FETCH", "STORE", "SEARCH", "UID", "SELECT", "STAT", "DELE"],
  account: "lucia",
  mailboxes: ["INBOX", "Archivo/2025", "Año", "Dos palabras"],
  messages: [
    { number: 1, uid: 101, subject: "Reserva" },
    { number: 3, uid: 104, subject: "Notas" },
  ],
  keywords: ["$Work"],
};

const wordsAt = (protocol: string, before: string): readonly string[] =>
  continuations(protocol, texts, before, surroundings).map(({ text }) => text);

const saslMechanisms = [
  "EXTERNAL",
  "SCRAM-SHA-256",
  "SCRAM-SHA-1",
  "CRAM-MD5",
  "PLAIN",
  "LOGIN",
  "OAUTHBEARER",
  "XOAUTH2",
];

describe("what can stand there", () => {
  test.each<[string, string, readonly string[]]>([
    ["imap", "a1 ", ["FETCH", "STORE", "SEARCH", "UID", "SELECT"]],
    ["imap", "a1 UID ", ["FETCH", "STORE", "SEARCH"]],
    [
      "imap",
      "a1 SELECT ",
      ["INBOX", "Archivo/2025", "A&APE-o", '"Dos palabras"'],
    ],
    ["imap", "a1 LOGIN ", ["lucia"]],
    ["imap", "a1 LOGIN lucia ", []],
    ["imap", "a1 FETCH ", ["1:*", "$", "1", "3"]],
    ["imap", "a1 FETCH 1,", ["1:*", "1", "3"]],
    ["imap", "a1 UID FETCH ", ["1:*", "$", "101", "104"]],
    [
      "imap",
      "a1 FETCH 1 BODY[",
      ["HEADER", "HEADER.FIELDS", "HEADER.FIELDS.NOT", "TEXT"],
    ],
    [
      "imap",
      "a1 STORE 1 ",
      [
        "FLAGS",
        "+FLAGS",
        "-FLAGS",
        "FLAGS.SILENT",
        "+FLAGS.SILENT",
        "-FLAGS.SILENT",
        "(",
      ],
    ],
    [
      "imap",
      "a1 STORE 1 +FLAGS (",
      [
        "$Work",
        "\\Seen",
        "\\Answered",
        "\\Flagged",
        "\\Deleted",
        "\\Draft",
        ")",
      ],
    ],
    [
      "imap",
      "a1 STATUS INBOX (",
      [
        "MESSAGES",
        "RECENT",
        "UIDNEXT",
        "UIDVALIDITY",
        "UNSEEN",
        "DELETED",
        "DELETED-STORAGE",
        "SIZE",
        "APPENDLIMIT",
        "MAILBOXID",
        "HIGHESTMODSEQ",
      ],
    ],
    ["imap", "a1 APPEND INBOX CATENATE (", ["UTF8", "TEXT", "URL"]],
    ["imap", "a1 SEARCH RETURN (", ["MIN", "MAX", "ALL", "COUNT", "SAVE", ")"]],
    ["imap", "a1 NOOP ", []],
    ["pop3", "", ["STAT", "DELE"]],
    ["pop3", "DELE ", ["1", "3"]],
    ["pop3", "USER ", ["lucia"]],
    ["pop3", "PASS ", []],
    ["smtp", "MAIL ", ["FROM:"]],
    ["submission", "MAIL FROM:", ["<>"]],
    ["smtp", "RCPT TO:<", ["lucia"]],
    ["smtp", "RCPT ", ["TO:"]],
    [
      "smtp",
      "MAIL FROM:<> ",
      ["SIZE", "BODY", "SMTPUTF8", "AUTH", "RET", "ENVID"],
    ],
    ["smtp", "MAIL FROM:<> BODY=", ["7BIT", "8BITMIME"]],
    ["submission", "AUTH ", saslMechanisms],
    ["pop3", "AUTH ", saslMechanisms],
    ["smtp", "BDAT 5 ", ["LAST"]],
    ["smtp", "EHLO ", []],
  ])("%s: %j", (protocol, before, words) => {
    expect(wordsAt(protocol, before)).toEqual(words);
  });

  test("search keys and data items, each with what it means", () => {
    expect(wordsAt("imap", "a1 SEARCH ")).toContain("UNSEEN");
    const found = continuations("imap", texts, "a1 FETCH 1 (", surroundings);
    const flags = found.find(({ text }) => text === "FLAGS");
    expect(flags).toEqual({
      text: "FLAGS",
      rule: "fetch-att",
      about: texts.imap["fetch-att FLAGS"],
    });
  });

  test("nothing that an older server lacks", () => {
    const without = new Set(["ESEARCH", "SORT", "AUTH=PLAIN", "BINARY"]);
    const older = newSession({ ...wholeServer, without }, emptyStore);
    const whole = newSession(wholeServer, emptyStore);
    const commands = ["SEARCH", "SORT", "FETCH", "AUTHENTICATE"];
    const wordsFor = (session: unknown, before: string) =>
      continuations("imap", texts, before, {
        ...surroundings,
        commands,
        session,
      }).map(({ text }) => text);
    expect(wordsFor(whole, "a1 ")).toEqual(commands);
    expect(wordsFor(older, "a1 ")).not.toContain("SORT");
    expect(wordsFor(whole, "a1 SEARCH ")).toContain("RETURN");
    expect(wordsFor(older, "a1 SEARCH ")).not.toContain("RETURN");
    expect(wordsFor(whole, "a1 FETCH 1 ")).toContain("BINARY[");
    expect(wordsFor(older, "a1 FETCH 1 ")).not.toContain("BINARY[");
    expect(wordsFor(whole, "a1 AUTHENTICATE ")).toContain("PLAIN");
    expect(wordsFor(older, "a1 AUTHENTICATE ")).not.toContain("PLAIN");
  });

  test("mailboxes that others share", () => {
    const mail = scenes.get("sharing") ?? emptyStore;
    const session = { ...newSession(wholeServer, mail), account: "lucia" };
    const names = mailboxNames("imap", session, mail);
    expect(names).toContain("INBOX");
    expect(names).toContain("#shared/Aula");
    expect(mailboxNames("pop3", null, mail)).toEqual([]);
  });

  test("messages with their subjects", () => {
    const found = continuations("pop3", texts, "RETR ", surroundings);
    expect(found.map(({ about }) => about)).toEqual(["Reserva", "Notas"]);
  });
});

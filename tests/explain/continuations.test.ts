import { describe, expect, test } from "vitest";
import { continuations } from "../../src/explain/continuations.ts";
import { texts } from "../../src/explain/text/tokens-en.ts";

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

  test("messages with their subjects", () => {
    const found = continuations("pop3", texts, "RETR ", surroundings);
    expect(found.map(({ about }) => about)).toEqual(["Reserva", "Notas"]);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { octetsOf, octetStringOf } from "../../src/mail/format/octets.ts";
import {
  isMbox,
  looksLikeMail,
  messagesOfMbox,
  withCrlf,
} from "../../src/mail/mbox.ts";

const separator = "From lucia@buzon.example Thu Jun 13 08:00:00 2024\n";

const read = (text: string) =>
  messagesOfMbox(octetsOf(text)).map((octets) => octetStringOf(octets));

describe("messagesOfMbox", () => {
  test.each([
    ["nothing", "", []],
    ["one message", `${separator}A: 1\n\nx\n`, ["A: 1\n\nx\n"]],
    [
      "the empty line before a separator belongs to it",
      `${separator}A: 1\n\nx\n\n${separator}A: 2\n\ny\n\n`,
      ["A: 1\n\nx\n", "A: 2\n\ny\n"],
    ],
    [
      "with CRLF",
      `${separator}A: 1\n\nx\n\n${separator}B: 2\n`.replaceAll("\n", "\r\n"),
      ["A: 1\r\n\r\nx\r\n", "B: 2\r\n"],
    ],
    [
      "one > is taken off a quoted separator",
      `${separator}A: 1\n\n>From here\n>>From there\n> From\n>Fromage\n`,
      ["A: 1\n\nFrom here\n>From there\n> From\n>Fromage\n"],
    ],
    [
      "From in the middle of a paragraph parts nothing",
      `${separator}A: 1\n\nwe came\nFrom Lugo at 10:30\n`,
      ["A: 1\n\nwe came\nFrom Lugo at 10:30\n"],
    ],
    [
      "From without a time of day parts nothing",
      `${separator}A: 1\n\nFrom now on\n`,
      ["A: 1\n\nFrom now on\n"],
    ],
    [
      "what mail programs write in the place of the address",
      "From - Mon Jan 01 10:00:00 2024\nA: 1\n\n\nFrom 17@xxx Mon Jan 01 00:00:00 +0000 2024\nA: 2\n",
      ["A: 1\n\n", "A: 2\n"],
    ],
    [
      "a message without octets",
      `${separator}\n${separator}B: 2\n`,
      ["", "B: 2\n"],
    ],
    ["no mbox at all", "A: 1\n\n>From x\n", ["A: 1\n\n>From x\n"]],
  ])("%s", (_, text, messages) => {
    expect(read(text)).toEqual(messages);
  });

  test("what was quoted as mboxrd comes back", () => {
    const line = fc.constantFrom("", ">", "From x", ">From 1:00", "a\xff", " ");
    const message = fc.array(line, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(message, { minLength: 1 }), (messages) => {
        const bodies = messages.map((lines) => `A: 1\n\n${lines.join("\n")}\n`);
        const quoted = bodies.map((body) =>
          body.replace(/^(>*From )/gm, ">$1"),
        );
        expect(
          read(quoted.map((each) => `${separator}${each}\n`).join("")),
        ).toEqual(bodies);
      }),
    );
  });
});

test("isMbox", () => {
  expect(isMbox(octetsOf(separator))).toBe(true);
  expect(isMbox(octetsOf("From: lucia@buzon.example\n"))).toBe(false);
  expect(isMbox(octetsOf(""))).toBe(false);
});

describe("withCrlf", () => {
  test.each([
    ["", ""],
    ["a\nb\n", "a\r\nb\r\n"],
    ["a\r\nb\n\n", "a\r\nb\r\n\r\n"],
    ["\n", "\r\n"],
    ["a\rb", "a\rb"],
  ])("%j", (text, whole) => {
    expect(octetStringOf(withCrlf(octetsOf(text)))).toBe(whole);
  });

  test("leaves whole lines as they are, without a copy", () => {
    const octets = octetsOf("A: 1\r\n\r\nx\r\n");
    expect(withCrlf(octets)).toBe(octets);
  });
});

test.each([
  ["Subject: x\n\ny", true],
  ["Subject: x", true],
  ["%PDF-1.7\n%\xe2\xe3\n1 0 obj\n", false],
  ["PK\x03\x04\x14\x00", false],
  ["", false],
  ["\nSubject: x\n", false],
])("looksLikeMail %j", (text, is) => {
  expect(looksLikeMail(octetsOf(text))).toBe(is);
});

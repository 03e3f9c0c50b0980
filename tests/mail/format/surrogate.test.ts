import { describe, expect, test } from "vitest";
import { decodedHeader } from "../../../src/mail/format/encoded-word.ts";
import { encodedWords } from "../../../src/mail/format/encoded-words.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { utf8Octets } from "../../../src/mail/format/octets.ts";
import { surrogateOf } from "../../../src/mail/format/surrogate.ts";

const invalid = "<invalid@internationalized-address.invalid>";

function surrogate(...lines: readonly string[]): readonly string[] {
  const content = new MessageContent(utf8Octets(lines.join("\r\n")));
  const { octets } = surrogateOf(content);
  return new TextDecoder().decode(octets).split("\r\n");
}

describe("a field in ASCII for those who know no other (RFC 6858 §2 · P-56)", () => {
  test.each([
    ["Subject: año", ["Subject: =?UTF-8?Q?a=C3=B1o?="]],
    [
      "Subject: =?utf-8?q?a=C3=B1o?= ñ",
      ["Subject: =?UTF-8?Q?a=C3=B1o_=C3=B1?="],
    ],
    ["Subject: 日本語", ["Subject: =?UTF-8?B?5pel5pys6Kqe?="]],
    [
      "From: Zoë <zoe@lejos.example>",
      ["From: =?UTF-8?Q?Zo=C3=AB?= <zoe@lejos.example>"],
    ],
    [
      "From: zoë@lejos.example",
      [`From: =?UTF-8?Q?zo=C3=AB=40lejos=2Eexample?= ${invalid}`],
    ],
    [
      "From: <zoe@leños.example>",
      [`From: =?UTF-8?Q?zoe=40le=C3=B1os=2Eexample?= ${invalid}`],
    ],
    [
      'To: "a b"@lejos.example, ñ',
      ['To: "a b"@lejos.example,', ` =?UTF-8?B?w7FA?= ${invalid}`],
    ],
    ["Return-Path: <ñ@lejos.example>", [`Return-Path: ${invalid}`]],
    ["Cc: Año: ;", ["Cc: =?UTF-8?Q?A=C3=B1o?=: ;"]],
    [
      'Content-Type: text/plain; name="a;ñ"; charset=utf-8',
      ["Content-Type: text/plain;", " charset=utf-8"],
    ],
    [
      "Content-Disposition: attachment; filename*0=a; filename*1=ñ; size=3",
      ["Content-Disposition: attachment;", " size=3"],
    ],
    ["Content-Type: ñ/plain", []],
    ["X-Nota: ñ", []],
    ["Received: from ñ by b; Thu, 13 Jun 2024 08:00:00 +0000", []],
    ["ñ: no field", []],
    ["no field ñ", []],
  ])("%s", (line, becomes) => {
    expect(surrogate("To: a@b.example", line, "", "ñ")).toEqual([
      "To: a@b.example",
      ...becomes,
      "",
      "ñ",
    ]);
  });
});

test("a message without UTF-8 in its header is its own surrogate", () => {
  const content = new MessageContent(utf8Octets("To: a@b.example\r\n\r\nñ"));
  expect(surrogateOf(content)).toBe(content);
});

test("a surrogate is made once, and is its own", () => {
  const content = new MessageContent(utf8Octets("Subject: ñ\r\n\r\n"));
  const made = surrogateOf(content);
  expect(surrogateOf(content)).toBe(made);
  expect(surrogateOf(made)).toBe(made);
});

test("octets that are no UTF-8 don't come through either", () => {
  const octets = Uint8Array.from(
    "Subject: a\xf1o\r\nX: \xf1\r\n\r\n\xf1",
    (each) => each.charCodeAt(0),
  );
  const text = Array.from(
    surrogateOf(new MessageContent(octets)).octets,
    (each) => String.fromCharCode(each),
  ).join("");
  expect(text).toBe("Subject: =?UTF-8?Q?a=C3=B1o?=\r\n\r\n\xf1");
});

test("the headers of the parts, and of a message within, are in ASCII too", () => {
  expect(
    surrogate(
      "Subject: ñ",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain; name=ñ",
      "",
      "ñ",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "Subject: ñ",
      "",
      "ñ",
      "--b--",
    ),
  ).toEqual([
    "Subject: =?UTF-8?B?w7E=?=",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "ñ",
    "--b",
    "Content-Type: message/rfc822",
    "",
    "Subject: =?UTF-8?B?w7E=?=",
    "",
    "ñ",
    "--b--",
  ]);
});

test.each([
  "",
  "ñ",
  "a_b=c?",
  "ñ".repeat(300),
  "日本語の件名 ".repeat(40),
  `${"x".repeat(200)}ñ`,
  "😀 y más",
])(
  "encoded words are short, and say what they were made of: %s (RFC 2047 §2)",
  (text) => {
    const words = encodedWords(text).split("\r\n ");
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(
      75,
    );
    expect(decodedHeader(words.join(" "))).toBe(text);
  },
);

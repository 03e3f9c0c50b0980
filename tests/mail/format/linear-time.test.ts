import { readingOf } from "../../../src/mail/format/message-reading.ts";
import { describe, expect, test } from "vitest";
import { addressesOf } from "../../../src/mail/format/address.ts";
import { contentTypeOf } from "../../../src/mail/format/content-field.ts";
import { sentDateOf } from "../../../src/mail/format/date.ts";
import { decodedHeader } from "../../../src/mail/format/encoded-word.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import {
  base64Decoded,
  quotedPrintableDecoded,
} from "../../../src/mail/format/transfer-encoding.ts";

const SIZE = 1_000_000;

function filled(piece: string, before = ""): string {
  return before + piece.repeat(Math.ceil(SIZE / piece.length));
}

/**
 * One megabyte must take a moment. What is quadratic takes minutes at that
 * size, so the limit can be generous to slow machines.
 */
function expectQuick(run: () => unknown): void {
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(3000);
}

const multipart = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
const nest = Array.from(
  { length: 100 },
  (_, level) =>
    `Content-Type: multipart/mixed; boundary=${"-".repeat(level)}\r\n\r\n--${"-".repeat(level)}\r\n`,
).join("");

describe("linear in the input", () => {
  test.each([
    ["boundaries", filled("--b\r\n", multipart)],
    ["nearly boundaries", filled("--\r\n", multipart)],
    ["nearly boundaries, nested", filled("-".repeat(90) + "\n", nest)],
    ["messages in messages", filled("Content-Type: message/rfc822\r\n\r\n")],
    ["multiparts", filled(multipart + "--b\r\n")],
    ["fields", filled("a:\n")],
    ["no fields", filled("a\n")],
    ["a long folded field", filled("\r\n x", "Subject:")],
    ["a line without end", filled("x", "Subject: ")],
    ["many types", filled("Content-Type: multipart/mixed; boundary=b\r\n")],
    ["line ends", filled("\r")],
  ])("messages: %s", (_, text) => {
    const content = new MessageContent(octetsOf(text));
    expectQuick(() => [
      readingOf(content).structure,
      readingOf(content).envelope,
      readingOf(content).searchableHeader,
      readingOf(content).searchableBody,
    ]);
  });

  test.each([
    ["commas", filled("a,")],
    ["brackets", filled("<")],
    ["comments", filled("(")],
    ["closed comments", filled("(a)")],
    ["quotes", filled('"')],
    ["backslashes", filled("\\", '"')],
    ["words", filled("a ")],
    ["dots", filled("a.")],
    ["domains", filled("@a")],
    ["routes", filled("@a,", "<")],
    ["groups", filled("a:b;")],
    ["semicolons", filled(";")],
    ["parameters", filled("a=b;", "x/y;")],
    ["numbered parameters", filled("a*1=b;", "x/y;a*0=")],
    ["equal signs", filled("=", "x/y;a=")],
    ["encoded words", filled("=?a?q?b?= ")],
    ["beginnings of encoded words", filled("=?")],
    ["words never closed", filled("=?a?q?")],
    ["words never closed, spaced", filled("=?a?q?b ")],
    ["digits", filled("1")],
    ["letters", filled("a")],
    ["soft breaks", filled("=  ")],
    ["spaces", filled(" ", "a")],
  ])("values: %s", (_, value) => {
    expectQuick(() => [
      addressesOf(value),
      contentTypeOf(value),
      sentDateOf(value),
      decodedHeader(value),
      base64Decoded(octetsOf(value)),
      quotedPrintableDecoded(octetsOf(value)),
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { bodyPartsOf } from "../../../src/mail/format/message-part.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { messageOf } from "./message-of-lines.ts";

describe("a single part", () => {
  test("I-147 M-10 defaults when nothing is said", () => {
    const octets = messageOf("Subject: x", "", "one", "two");
    expect(bodyPartsOf(octets)).toMatchObject({
      headerStart: 0,
      bodyStart: 14,
      bodyEnd: 24,
      type: "TEXT",
      subtype: "PLAIN",
      parameters: [["CHARSET", "US-ASCII"]],
      id: null,
      description: null,
      encoding: "7BIT",
      md5: null,
      disposition: null,
      language: null,
      location: null,
      lines: 2,
      parts: [],
      message: null,
    });
  });

  test("I-144 everything said", () => {
    const octets = messageOf(
      'Content-Type: Image/PNG; name="a b.png"',
      "Content-Transfer-Encoding: base64",
      "Content-ID: <1@x>",
      "Content-Description: a",
      " picture",
      "Content-MD5: Q2hlY2sgSW50ZWdyaXR5IQ==",
      "Content-Disposition: inline; size=3",
      "Content-Language: es, en",
      "Content-Location: http://x/",
      "",
      "TWFu",
    );
    expect(bodyPartsOf(octets)).toMatchObject({
      type: "Image",
      subtype: "PNG",
      parameters: [["name", "a b.png"]],
      id: "<1@x>",
      description: "a picture",
      encoding: "BASE64",
      md5: "Q2hlY2sgSW50ZWdyaXR5IQ==",
      disposition: { type: "inline", parameters: [["size", "3"]] },
      language: ["es", "en"],
      location: "http://x/",
    });
  });

  test("I-147 a text type without charset is in US-ASCII", () => {
    const octets = messageOf("Content-Type: text/html", "", "x");
    expect(bodyPartsOf(octets).parameters).toEqual([["CHARSET", "US-ASCII"]]);
  });

  test("M-10 a malformed Content-Type is text/plain", () => {
    const octets = messageOf("Content-Type: html", "", "x");
    expect(bodyPartsOf(octets)).toMatchObject({
      type: "TEXT",
      subtype: "PLAIN",
      parameters: [["CHARSET", "US-ASCII"]],
    });
  });

  test.each<[string, string, number, number, number]>([
    ["M-01 no body", "A: b\r\n\r\n", 8, 8, 0],
    ["M-01 no empty line", "A: b\r\n", 6, 6, 0],
    ["M-01 no line end", "A: b", 4, 4, 0],
    ["nothing at all", "", 0, 0, 0],
    ["M-22 no header", "\r\nx", 2, 3, 0],
    ["I-148 only line ends count", "\r\nx\r\ny", 2, 6, 1],
    ["bare LF", "A: b\n\nx\n", 6, 8, 1],
    ["a bare CR ends no line", "A: b\n\nx\ry\r\n", 6, 11, 1],
    ["a boundary outside a multipart", "\r\n--b\r\n", 2, 7, 1],
  ])("%s", (_, text, bodyStart, bodyEnd, lines) => {
    const part = bodyPartsOf(octetsOf(text));
    expect(part).toMatchObject({ bodyStart, bodyEnd, lines });
  });
});

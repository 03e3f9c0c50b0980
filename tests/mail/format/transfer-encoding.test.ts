import { describe, expect, test } from "vitest";
import { bodyPartsOf } from "../../../src/mail/format/message-part.ts";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import {
  base64Decoded,
  decodedBody,
  quotedPrintableDecoded,
} from "../../../src/mail/format/transfer-encoding.ts";
import { messageOf } from "./message-of-lines.ts";

describe("base64Decoded", () => {
  test.each<[string, string, string]>([
    ["M-17", "TWFu", "Man"],
    ["M-17", "TWE=", "Ma"],
    ["M-17", "TQ==", "M"],
    ["M-16 other characters", "T\r\n W*F\xffu", "Man"],
    ["M-16 no padding", "TWE", "Ma"],
    ["M-16 two runs", "TQ==TWE=", "MMa"],
    ["M-16 bits left over", "TWFuT", "Man"],
    ["all values", "+/A=", "\xfb\xf0"],
    ["nothing", "====", ""],
  ])("%s: %s", (_, text, expected) => {
    expect(octetStringOf(base64Decoded(octetsOf(text)))).toBe(expected);
  });
});

describe("quotedPrintableDecoded", () => {
  test.each<[string, string, string]>([
    ["M-14 octets", "a=F1o=3D", "a\xf1o="],
    ["M-14 soft break", "a=\r\nb=\nc", "abc"],
    ["M-15 lower-case hex", "=f1=3d", "\xf1="],
    ["M-15 space at the line's end", "a \t\r\nb  c \n ", "a\r\nb  c\n"],
    ["M-15 soft break with space", "a= \t\r\nb", "ab"],
    ["M-15 encoded space stays", "a=20\r\n", "a \r\n"],
    ["M-15 bad sequences stay", "a=zz=4", "a=zz=4"],
    ["a break at the very end", "a=", "a"],
    ["a space after a bad sign", "a= b", "a= b"],
  ])("%s", (_, text, expected) => {
    expect(octetStringOf(quotedPrintableDecoded(octetsOf(text)))).toBe(
      expected,
    );
  });
});

describe("M-11 decodedBody", () => {
  test.each([
    ["BASE64 (comment)", "aG9sYQ==", "hola"],
    ["quoted-printable", "h=6Fla", "hola\r\n"],
    ["8bit", "\xf1", "\xf1\r\n"],
    ["x-unknown", "a=20", "a=20\r\n"],
  ])("%s", (encoding, body, expected) => {
    const octets = messageOf(
      `Content-Transfer-Encoding: ${encoding}`,
      "",
      body,
    );
    const part = bodyPartsOf(octets);
    expect(octetStringOf(decodedBody(octets, part))).toBe(expected);
  });
});

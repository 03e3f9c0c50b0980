import fc from "fast-check";
import { expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import {
  byteStuffed,
  transmittedSize,
} from "../../../src/protocols/common/dot-stuffing.ts";

test.each([
  ["", ""],
  ["a\r\n", "a\r\n"],
  [".\r\n", "..\r\n"],
  ["..\r\n", "...\r\n"],
  [".a\r\n.b\r\nc.\r\n", "..a\r\n..b\r\nc.\r\n"],
  ["a", "a\r\n"],
  [".", "..\r\n"],
  ["a\n.\nb", "a\r\n..\r\nb\r\n"],
  ["\n\n", "\r\n\r\n"],
  ["a\r", "a\r\r\n"],
  ["a\r.b\r\n", "a\r.b\r\n"],
  ["\xe9\x00\xff\r\n", "\xe9\x00\xff\r\n"],
])("P-07 %j is sent as %j", (stored, sent) => {
  expect(octetStringOf(byteStuffed(octetsOf(stored)))).toBe(sent);
});

const texts = fc
  .array(fc.constantFrom(".", "a", "\n", "\r\n", "\r", "..b"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

test("P-28 the size is that of what is sent, unstuffed", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const content = octetsOf(text);
      const sent = octetStringOf(byteStuffed(content));
      expect(sent === "" || sent.endsWith("\r\n")).toBe(true);
      expect(sent).not.toMatch(/(^|[^\r])\n/);
      expect(sent).not.toMatch(/(^|\n)\.\r\n/);
      const unstuffed = sent.replace(/(^|\n)\./g, "$1");
      expect(transmittedSize(new MessageContent(content))).toBe(
        unstuffed.length,
      );
      expect(unstuffed.replaceAll("\r\n", "\n")).toBe(
        text.replaceAll("\r\n", "\n") +
          (text === "" || text.endsWith("\n") ? "" : "\n"),
      );
    }),
  );
});

test("a message that needs nothing is not copied", () => {
  const content = octetsOf("a\r\nb. c\r\n\r\n");
  expect(byteStuffed(content)).toBe(content);
});

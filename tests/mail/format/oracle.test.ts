import {
  MessageReading,
  readingOf,
} from "../../../src/mail/format/message-reading.ts";
import fc from "fast-check";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { decodedText } from "../../../src/mail/format/charset.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import type { BodyPart } from "../../../src/mail/format/message-part.ts";
import { utf8Octets } from "../../../src/mail/format/octets.ts";
import { decodedBody } from "../../../src/mail/format/transfer-encoding.ts";

/** Words with letters outside ASCII and the signs the encodings treat specially. */
const phrase = fc
  .array(
    fc.constantFrom("hola", "año", "España", "=_?", "日本", "€5", "a.b", "😀"),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(" "));

const encoding = fc.constantFrom("base64", "quoted-printable", "8bit");

function base64Of(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}

function encoded(text: string, as: string): string {
  switch (as) {
    case "base64":
      return base64Of(text).replace(/.{60}/g, "$&\r\n");
    case "quoted-printable":
      return [...Buffer.from(text, "utf8")]
        .map((octet, index) => {
          const hex = octet.toString(16).toUpperCase().padStart(2, "0");
          return `=${hex}${index % 20 === 19 ? "=\r\n" : ""}`;
        })
        .join("");
    default:
      return text;
  }
}

function textOf(content: MessageContent, part: BodyPart): string {
  return decodedText(decodedBody(content.octets, part), "utf-8");
}

describe("the same as mailparser reads", () => {
  test("M-29 M-11 subject, author, text and attachment", async () => {
    const property = fc.asyncProperty(
      phrase,
      phrase,
      encoding,
      encoding,
      async (subject, text, textEncoding, fileEncoding) => {
        const octets = utf8Octets(
          [
            `Subject: =?utf-8?B?${base64Of(subject)}?=`,
            `From: =?utf-8?B?${base64Of(text)}?= <a@b.es>`,
            'Content-Type: multipart/mixed; boundary="=_b"',
            "",
            "--=_b",
            "Content-Type: text/plain; charset=utf-8",
            `Content-Transfer-Encoding: ${textEncoding}`,
            "",
            encoded(text, textEncoding),
            "--=_b",
            "Content-Type: application/x-some; name*=utf-8''%C3%B1",
            `Content-Transfer-Encoding: ${fileEncoding}`,
            "Content-Disposition: attachment",
            "",
            encoded(subject, fileEncoding),
            "--=_b--",
            "",
          ].join("\r\n"),
        );
        const theirs = await simpleParser(Buffer.from(octets));
        const content = new MessageContent(octets);
        const ours = readingOf(content);
        const [first, second] = ours.structure.parts;
        expect(ours.subject).toBe(theirs.subject);
        expect(ours.from).toBe(theirs.from?.value[0]?.name);
        expect(first && textOf(content, first)).toBe(theirs.text);
        expect(second && textOf(content, second)).toBe(
          theirs.attachments[0]?.content.toString("utf8"),
        );
      },
    );
    await fc.assert(property, { numRuns: 60, seed: 5322 });
  });

  test.each([
    "a@b",
    "Ana <a@b>, c@d",
    '"Doe, John" <a@b>',
    "a@b (Name)",
    "J. R. Foo <a@b>",
    "Jos\u00e9 <a@b>",
  ])("M-06 addresses: %s", async (value) => {
    const octets = utf8Octets(`From: ${value}\r\n\r\n`);
    const theirs = await simpleParser(Buffer.from(octets));
    const ours = new MessageReading(octets).envelope.from;
    expect(ours.map(({ mailbox, host }) => `${mailbox}@${host}`)).toEqual(
      theirs.from?.value.map(({ address }) => address),
    );
    expect(new MessageReading(octets).from).toBe(
      theirs.from?.value[0]?.name || theirs.from?.value[0]?.address,
    );
  });
});

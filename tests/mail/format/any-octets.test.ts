import { readingOf } from "../../../src/mail/format/message-reading.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressesOf } from "../../../src/mail/format/address.ts";
import {
  contentTypeOf,
  languagesOf,
} from "../../../src/mail/format/content-field.ts";
import { sentDateOf } from "../../../src/mail/format/date.ts";
import { decodedHeader } from "../../../src/mail/format/encoded-word.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import type { BodyPart } from "../../../src/mail/format/message-part.ts";
import {
  bodyPartsOf,
  headerOf,
} from "../../../src/mail/format/message-part.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { decodedParameter } from "../../../src/mail/format/parameter.ts";
import { sectionOctets } from "../../../src/mail/format/section.ts";
import {
  base64Decoded,
  quotedPrintableDecoded,
} from "../../../src/mail/format/transfer-encoding.ts";

const crumbs = [
  ..."\r\n \t:;,<>@()\"\\=?*'%-.[]/\0\xff",
  ...["\r\n", "\r\n\r\n", "--b\r\n", "--b--\r\n", "--c\r\n", "--c--\r\n"],
  ...["Content-Type: ", "multipart/mixed; boundary=b\r\n\r\n", "text/plain"],
  ...["multipart/digest; boundary=c\r\n\r\n", "message/rfc822\r\n\r\n"],
  ...["Content-Transfer-Encoding: base64\r\n", "Subject: ", "From: ", "Date: "],
  ...["=?utf-8?q?=C3=B1?=", "=?", "?=", "n*0*=", "a@b", "1 Jan 2024 10:00"],
];
const text = fc
  .array(fc.constantFrom(...crumbs), { maxLength: 60 })
  .map((pieces) => pieces.join(""));
const octets = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  text.map(octetsOf),
  text.map((body) =>
    octetsOf(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${body}`),
  ),
);

function expectNested(part: BodyPart, from: number, to: number): void {
  const { headerStart, bodyStart, bodyEnd, fields, lines } = part;
  expect(from).toBeLessThanOrEqual(headerStart);
  expect(headerStart).toBeLessThanOrEqual(bodyStart);
  expect(bodyStart).toBeLessThanOrEqual(bodyEnd);
  expect(bodyEnd).toBeLessThanOrEqual(to);
  expect(lines).toBeGreaterThanOrEqual(0);
  let position = headerStart;
  for (const field of fields) {
    expect(field.start).toBeGreaterThanOrEqual(position);
    expect(field.valueStart).toBeGreaterThan(field.start);
    expect(field.end).toBeGreaterThanOrEqual(field.valueStart);
    position = field.end;
  }
  expect(position).toBeLessThanOrEqual(bodyStart);
  if (part.message !== null) {
    expect(part.message.headerStart).toBe(bodyStart);
    expectNested(part.message, bodyStart, bodyEnd);
  }
  let previous = bodyStart;
  for (const child of part.parts) {
    expectNested(child, previous, bodyEnd);
    previous = child.bodyEnd;
  }
}

function linesBetween(all: Uint8Array, from: number, to: number): number {
  return all.subarray(from, to).filter((octet) => octet === 0x0a).length;
}

function expectLines(all: Uint8Array, part: BodyPart): void {
  expect(part.lines).toBe(linesBetween(all, part.bodyStart, part.bodyEnd));
  if (part.message !== null) expectLines(all, part.message);
  part.parts.forEach((each) => expectLines(all, each));
}

describe("any octets at all", () => {
  test("parts lie in order, one within the other, within the message", () => {
    fc.assert(
      fc.property(octets, (all) => {
        const root = bodyPartsOf(all);
        expectNested(root, 0, all.length);
        expectLines(all, root);
        expect(root).toMatchObject(headerOf(all));
      }),
      { numRuns: 2000, seed: 2046 },
    );
  });

  test("nothing throws", () => {
    fc.assert(
      fc.property(octets, text, (all, value) => {
        const content = new MessageContent(all);
        void readingOf(content).subject;
        void readingOf(content).from;
        void readingOf(content).searchableHeader;
        void readingOf(content).searchableBody;
        for (const part of [[], [1], [1, 1], [2, 1]]) {
          for (const kind of [null, "HEADER", "TEXT", "MIME"] as const) {
            sectionOctets(content, { part, text: kind });
          }
        }
        addressesOf(value);
        sentDateOf(value);
        decodedHeader(value);
        languagesOf(value);
        decodedParameter(contentTypeOf(`a/b;${value}`)?.parameters ?? [], "n");
        base64Decoded(octetsOf(value));
        quotedPrintableDecoded(octetsOf(value));
      }),
      { numRuns: 2000, seed: 822 },
    );
  });

  test("I-127 HEADER.FIELDS and its NOT share out the header between them", () => {
    fc.assert(
      fc.property(octets, (all) => {
        const content = new MessageContent(all);
        const fields = ["subject", "from"];
        const length = (not: boolean) =>
          sectionOctets(content, { part: [], text: { fields, not } })?.length ??
          0;
        const { bodyStart } = readingOf(content).structure;
        const both = length(true) + length(false) - bodyStart;
        // Both have the empty line, if there is one.
        expect([0, 1, 2]).toContain(both);
      }),
      { numRuns: 1000, seed: 3501 },
    );
  });
});

import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { MessageReading } from "../../../src/mail/format/message-reading.ts";
import { describe, expect, test } from "vitest";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import {
  sectionOctets,
  type Section,
} from "../../../src/mail/format/section.ts";
import {
  partRows,
  rowLimit,
  type PartRow,
} from "../../../src/ui/message/part-rows.ts";

const content = (...lines: readonly string[]) =>
  new MessageReading(octetsOf(lines.map((line) => `${line}\r\n`).join("")));

const plain = content("Subject: x", "", "Hola");

const nested = content(
  "Subject: x",
  'Content-Type: multipart/mixed; boundary="a"',
  "",
  "--a",
  'Content-Type: multipart/alternative; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  "one",
  "--b",
  "Content-Type: text/html",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "<p>two</p>",
  "--b--",
  "--a",
  "Content-Type: message/rfc822",
  "",
  "Subject: inside",
  'Content-Type: multipart/mixed; boundary="c"',
  "",
  "--c",
  "",
  "three",
  "--c--",
  "--a",
  "Content-Type: message/rfc822",
  "",
  "Subject: plain inside",
  "",
  "four",
  "--a",
  "Content-Type: application/pdf; name=old.pdf",
  "Content-Disposition: attachment; filename*=UTF-8''se%C3%B1al.pdf",
  "Content-Transfer-Encoding: base64",
  "",
  "AAAA",
  "--a--",
);

const shape = ({ number, level, type, encoding, octets, filename }: PartRow) =>
  [number, level, type, encoding, octets, filename].join(" ").trim();

/** A section as IMAP reads it from between the brackets. */
function sectionOf(written: string): Section {
  const words = written === "" ? [] : written.split(".");
  const last = words.at(-1);
  const text =
    last === "MIME" || last === "HEADER" || last === "TEXT" ? last : null;
  const part = (text === null ? words : words.slice(0, -1)).map(Number);
  return { part, text };
}

describe("partRows", () => {
  test("a message that is no multipart has its body as part 1", () => {
    const rows = partRows(plain.structure);
    expect(rows.map(shape)).toEqual([
      "1 TEXT/PLAIN 7BIT 6",
      "1 2 TEXT/PLAIN 7BIT 6",
    ]);
    expect(rows.map(({ number }) => number)).toEqual(["", "1"]);
    expect(rows[0]?.sections.map(({ section }) => section)).toEqual([
      "",
      "HEADER",
      "TEXT",
    ]);
    expect(rows[1]?.sections.map(({ section }) => section)).toEqual([
      "1",
      "1.MIME",
    ]);
  });

  test("parts within parts and messages within messages", () => {
    expect(partRows(nested.structure).map(shape)).toEqual([
      "1 multipart/mixed 7BIT 548",
      "1 2 multipart/alternative 7BIT 132",
      "1.1 3 text/plain 7BIT 3",
      "1.2 3 text/html QUOTED-PRINTABLE 10",
      "2 2 message/rfc822 7BIT 83",
      "2.1 3 TEXT/PLAIN 7BIT 5",
      "3 2 message/rfc822 7BIT 29",
      "3.1 3 TEXT/PLAIN 7BIT 4",
      "4 2 application/pdf BASE64 4 señal.pdf",
    ]);
  });

  test.each([
    ["a plain message", plain],
    ["a nested one", nested],
  ])("FETCH gets the octets that are marked: %s", (_, message) => {
    const sections = partRows(message.structure).flatMap((row) => row.sections);
    expect(sections.length).toBeGreaterThan(4);
    for (const { section, start, end } of sections) {
      expect(
        sectionOctets(new MessageContent(message.octets), sectionOf(section)),
        `BODY[${section}]`,
      ).toEqual(message.octets.subarray(start, end));
    }
  });

  test("no endless tree", () => {
    const many = content(
      "Content-Type: multipart/mixed; boundary=a",
      "",
      ...Array.from({ length: 5000 }, () => "--a\r\n\r\nx"),
    );
    expect(partRows(many.structure).length).toBe(rowLimit);
  });
});

import { describe, expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import type { SectionText } from "../../../src/mail/format/section.ts";
import { sectionOctets } from "../../../src/mail/format/section.ts";
import { messageOf } from "./message-of-lines.ts";

function section(
  octets: Uint8Array,
  part: string,
  text: SectionText = null,
): string | null {
  const numbers = part === "" ? [] : part.split(".").map(Number);
  const content = new MessageContent(octets);
  const found = sectionOctets(content, { part: numbers, text });
  return found && octetStringOf(found);
}

const plain = messageOf("Subject: x", "To: a@b", "", "one", "two");

/** The shape of the example in RFC 3501 §6.4.5, with what is under each number. */
const nested = messageOf(
  "Subject: root",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "X-Part: 1",
  "",
  "one",
  "--b",
  "Content-Type: application/octet-stream",
  "",
  "two",
  "--b",
  "Content-Type: message/rfc822",
  "X-Part: 3",
  "",
  "Subject: three",
  "Content-Type: multipart/mixed; boundary=c",
  "",
  "--c",
  "",
  "three one",
  "--c",
  "",
  "three two",
  "--c--",
  "--b",
  "Content-Type: multipart/mixed; boundary=d",
  "",
  "--d",
  "Content-Type: image/gif",
  "",
  "four one",
  "--d",
  "Content-Type: message/rfc822",
  "",
  "Subject: four two",
  "",
  "four two one",
  "--d--",
  "--b--",
);

describe("a message that is no multipart", () => {
  test.each<[string, string, SectionText, string | null]>([
    ["I-126 BODY[HEADER]", "", "HEADER", "Subject: x\r\nTo: a@b\r\n\r\n"],
    ["I-126 BODY[TEXT]", "", "TEXT", "one\r\ntwo\r\n"],
    ["I-128 BODY[1] is BODY[TEXT]", "1", null, "one\r\ntwo\r\n"],
    [
      "I-129 BODY[1.MIME] is the header",
      "1",
      "MIME",
      "Subject: x\r\nTo: a@b\r\n\r\n",
    ],
    ["I-129 BODY[MIME]", "", "MIME", null],
    ["I-130 BODY[1.HEADER]", "1", "HEADER", null],
    ["I-130 BODY[1.TEXT]", "1", "TEXT", null],
    ["I-130 BODY[1.HEADER.FIELDS]", "1", { fields: ["To"], not: false }, null],
    ["I-134 BODY[2]", "2", null, null],
    ["I-134 BODY[1.1]", "1.1", null, null],
    ["I-134 BODY[0]", "0", null, null],
    ["I-134 BODY[1.MIME] past the end", "2", "MIME", null],
  ])("%s", (_, part, text, expected) => {
    expect(section(plain, part, text)).toBe(expected);
  });

  test("I-126 BODY[] is the message, not a copy", () => {
    const content = new MessageContent(plain);
    expect(sectionOctets(content, { part: [], text: null })).toBe(plain);
    const text = sectionOctets(content, { part: [1], text: null });
    expect(text?.buffer).toBe(plain.buffer);
  });
});

describe("multiparts and messages within messages", () => {
  test.each<[string, SectionText, string | null]>([
    ["1", null, "one"],
    ["1", "MIME", "X-Part: 1\r\n\r\n"],
    ["2", null, "two"],
    ["2", "HEADER", null],
    ["3", "MIME", "Content-Type: message/rfc822\r\nX-Part: 3\r\n\r\n"],
    [
      "3",
      "HEADER",
      "Subject: three\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n",
    ],
    ["3", { fields: ["subject"], not: false }, "Subject: three\r\n\r\n"],
    ["3", "TEXT", "--c\r\n\r\nthree one\r\n--c\r\n\r\nthree two\r\n--c--"],
    ["3.1", null, "three one"],
    ["3.2", null, "three two"],
    ["3.3", null, null],
    ["3.1.1", null, null],
    ["4", "HEADER", null],
    ["4", "TEXT", null],
    ["4", "MIME", "Content-Type: multipart/mixed; boundary=d\r\n\r\n"],
    ["4.1", null, "four one"],
    ["4.1", "MIME", "Content-Type: image/gif\r\n\r\n"],
    ["4.2", null, "Subject: four two\r\n\r\nfour two one"],
    ["4.2", "HEADER", "Subject: four two\r\n\r\n"],
    ["4.2", "TEXT", "four two one"],
    ["4.2.1", null, "four two one"],
    ["4.2.1", "MIME", "Subject: four two\r\n\r\n"],
    ["4.2.2", null, null],
    ["4.2.1.1", null, null],
    ["5", null, null],
  ])("I-128 I-129 I-130 I-134 BODY[%s] %j", (part, text, expected) => {
    expect(section(nested, part, text)).toBe(expected);
  });

  test("I-128 BODY[3] is the whole message within", () => {
    const whole = section(nested, "3");
    expect(whole).toBe(
      `${section(nested, "3", "HEADER")}${section(nested, "3", "TEXT")}`,
    );
  });

  test("I-130 a root that is itself message/rfc822", () => {
    const octets = messageOf(
      "Content-Type: message/rfc822",
      "",
      "Subject: in",
      "",
      "text",
    );
    expect(section(octets, "1")).toBe("Subject: in\r\n\r\ntext\r\n");
    expect(section(octets, "1", "HEADER")).toBe("Subject: in\r\n\r\n");
    expect(section(octets, "1.1")).toBe("text\r\n");
    expect(section(octets, "1.1.1")).toBeNull();
  });
});

describe("I-127 HEADER.FIELDS", () => {
  const lines = "A: 1\r\nB: 2\r\n 3\r\na: 4\r\nno field\r\nC: 5\r\n";
  const octets = octetsOf(`${lines}\r\ntext`);

  test.each<[string, readonly string[], boolean, string]>([
    [
      "names without case, message order",
      ["c", "A"],
      false,
      "A: 1\r\na: 4\r\nC: 5\r\n\r\n",
    ],
    ["folded lines", ["B"], false, "B: 2\r\n 3\r\n\r\n"],
    ["a name asked twice", ["C", "c"], false, "C: 5\r\n\r\n"],
    ["none there", ["X"], false, "\r\n"],
    ["the others", ["A", "C"], true, "B: 2\r\n 3\r\nno field\r\n\r\n"],
    ["all others", ["X"], true, `${lines}\r\n`],
    ["__proto__", ["__proto__"], false, "\r\n"],
  ])("%s", (_, fields, not, expected) => {
    expect(section(octets, "", { fields, not })).toBe(expected);
  });

  test.each<[string, string, string]>([
    ["without empty line none is made up", "A: 1\r\n", "A: 1\r\n"],
    ["a header cut in the middle", "A: 1", "A: 1"],
    ["a bare LF message", "A: 1\n\nx", "A: 1\n\n"],
    ["a message without header", "\r\nx", "\r\n"],
    ["nothing at all", "", ""],
  ])("%s", (_, text, expected) => {
    expect(section(octetsOf(text), "", { fields: ["A"], not: false })).toBe(
      expected,
    );
  });
});

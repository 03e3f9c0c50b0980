import { MessageReading } from "../../../src/mail/format/message-reading.ts";
import { describe, expect, test } from "vitest";
import { messageOf } from "./message-of-lines.ts";

const content = (...lines: readonly string[]) =>
  new MessageReading(messageOf(...lines));

describe("MessageReading", () => {
  test("structure and envelope are made once", () => {
    const message = content("Subject: x", "", "text");
    expect(message.structure).toBe(message.structure);
    expect(message.envelope).toBe(message.envelope);
  });

  test("M-29 the subject is decoded", () => {
    expect(content("Subject: =?utf-8?q?=C3=B1?=", "").subject).toBe("ñ");
    expect(content("X: y", "").subject).toBe("");
  });

  test.each([
    ["From: =?utf-8?q?A=C3=B1a?= <a@b>", "Aña"],
    ["From: a@b", "a@b"],
    ["From: a", "a"],
    ["From: John Doe", "John Doe"],
    ["From: team: a@b, c@d;", "team"],
    ["From:", ""],
    ["X: y", ""],
  ])("from: %s", (line, expected) => {
    expect(content(line, "").from).toBe(expected);
  });

  test("I-164 header values by name, without case", () => {
    const message = content("X-A: =?utf-8?q?=C3=B1?=", "x-a: 2", "X-B: 3", "");
    expect(message.headerValues("X-a")).toEqual(["ñ", "2"]);
    expect(message.headerValues("constructor")).toEqual([]);
  });

  test("I-168 the searchable header is decoded and in lower case", () => {
    const message = content(
      "Subject: =?utf-8?q?=C3=91?=",
      " Folded",
      "To: A@B",
      "",
    );
    expect(message.searchableHeader).toBe("subject: ñ folded\nto: a@b\n");
  });

  test("I-168 the searchable body is decoded and in lower case", () => {
    const message = content(
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "A=D1=",
      "O",
    );
    expect(message.searchableBody).toBe("año\r\n");
  });

  test("I-168 text of all parts, headers of inner messages, no other attachment", () => {
    const message = content(
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "Preamble",
      "--b",
      "",
      "One",
      "--b",
      "Content-Type: application/pdf",
      "",
      "Secret",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "Subject: =?utf-8?q?=C3=91?=",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "",
      "PGI+w5E8L2I+",
      "--b--",
    );
    const body = message.searchableBody;
    expect(body).toContain("one");
    expect(body).toContain("subject: ñ\n");
    expect(body).toContain("<b>ñ</b>");
    expect(body).not.toContain("secret");
    expect(body).not.toContain("preamble");
  });
});

import { describe, expect, test } from "vitest";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { bodyPartsOf } from "../../../src/mail/format/message-part.ts";
import { readingOf } from "../../../src/mail/format/message-reading.ts";
import { messageOf, multipartOf } from "./message-of-lines.ts";

/** The body as people search it. */
function searched(octets: Uint8Array): string {
  return readingOf(new MessageContent(octets)).searchableBody;
}

test.each([
  ["with MIME-Version", ["MIME-Version: 1.0"]],
  ["with a comment in it", ["MIME-Version: 1.0 (by hand)"]],
  ["with another version", ["MIME-Version: 2.0"]],
  ["without it", []],
])("M-08 the structure is read %s", (_, fields) => {
  const octets = messageOf(
    ...fields,
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>",
  );
  expect(bodyPartsOf(octets)).toMatchObject({ type: "text", subtype: "html" });
});

describe("M-12 a multipart or a message that claims to be encoded", () => {
  test.each(["base64", "quoted-printable"])(
    "%s: its parts are read as they are",
    (encoding) => {
      const octets = messageOf(
        "Content-Type: multipart/mixed; boundary=b",
        `Content-Transfer-Encoding: ${encoding}`,
        "",
        "--b",
        "",
        "one=41",
        "--b--",
      );
      expect(bodyPartsOf(octets).parts).toHaveLength(1);
      expect(searched(octets)).toContain("one=41");
    },
  );

  test.each(["7bit", "8bit", "binary"])(
    "%s: a message in it is opened",
    (encoding) => {
      const octets = messageOf(
        "Content-Type: message/rfc822",
        `Content-Transfer-Encoding: ${encoding}`,
        "",
        "Subject: inner",
        "",
        "text",
      );
      expect(bodyPartsOf(octets).message?.fields).toHaveLength(1);
    },
  );
});

test("M-18 an id and a description are those of the part that has them", () => {
  const octets = messageOf(
    "Message-ID: <whole@x>",
    "Content-Type: multipart/related; boundary=b",
    "",
    "--b",
    "Content-ID: <part@x>",
    "Content-Description: the picture, of the (old) house",
    "",
    "x",
    "--b--",
  );
  const whole = bodyPartsOf(octets);
  expect(whole).toMatchObject({ id: null, description: null });
  expect(whole.parts[0]).toMatchObject({
    id: "<part@x>",
    description: "the picture, of the (old) house",
  });
});

describe("M-19 top-level types", () => {
  test.each([
    "text",
    "image",
    "audio",
    "video",
    "application",
    "x-unknown",
    "model",
  ])("%s is a part without parts", (type) => {
    const octets = messageOf(`Content-Type: ${type}/any`, "", "--b", "inside");
    const part = bodyPartsOf(octets);
    expect(part).toMatchObject({ type, parts: [], message: null });
    // What nobody knows is octets, not text to be searched.
    expect(searched(octets).includes("inside")).toBe(type === "text");
  });
});

describe("M-26 messages that aren't whole", () => {
  test.each([
    ["partial", 'id="a@x"; number=2; total=3'],
    ["external-body", 'access-type=URL; URL="http://x.example/"'],
  ])(
    "message/%s isn't opened, and its parameters are told",
    (subtype, words) => {
      const octets = messageOf(
        `Content-Type: message/${subtype}; ${words}`,
        "",
        "Subject: inner",
        "",
        "x",
      );
      const part = bodyPartsOf(octets);
      expect(part).toMatchObject({ subtype, message: null, parts: [] });
      expect(part.parameters.length).toBe(words.split(";").length);
    },
  );
});

test("M-32 the parts of a delivery status notification", () => {
  const octets = multipartOf(
    "report; report-type=delivery-status",
    "--b",
    "",
    "It could not be delivered.",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; lejos.example",
    "",
    "Final-Recipient: rfc822; nadie@lejos.example",
    "Action: failed",
    "Status: 5.1.1",
    "--b",
    "Content-Type: message/rfc822",
    "",
    "Subject: hola",
    "",
    "x",
    "--b--",
  );
  const { subtype, parts } = bodyPartsOf(octets);
  expect(subtype).toBe("report");
  expect(
    parts.map((part) => `${part.type}/${part.subtype}`.toLowerCase()),
  ).toEqual(["text/plain", "message/delivery-status", "message/rfc822"]);
  expect(parts[1]?.message).toBeNull();
  expect(parts[2]?.message?.fields).toHaveLength(1);
});

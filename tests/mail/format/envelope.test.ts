import { describe, expect, test } from "vitest";
import type { Envelope } from "../../../src/mail/format/envelope.ts";
import { envelopeOf } from "../../../src/mail/format/envelope.ts";
import { bodyPartsOf } from "../../../src/mail/format/message-part.ts";
import { messageOf } from "./message-of-lines.ts";

function envelope(...lines: readonly string[]): Envelope {
  const octets = messageOf(...lines, "", "text");
  return envelopeOf(octets, bodyPartsOf(octets));
}

const ana = { name: "Ana", adl: null, mailbox: "ana", host: "x.es" };
const eva = { name: null, adl: null, mailbox: "eva", host: "x.es" };

describe("envelopeOf", () => {
  test("I-139 all ten fields", () => {
    expect(
      envelope(
        "Date: Mon, 7 Feb 1994 21:52:25 -0800",
        "Subject: Hola",
        "From: Ana <ana@x.es>",
        "Sender: eva@x.es",
        "Reply-To: eva@x.es",
        "To: eva@x.es",
        "Cc: ana@x.es (Ana)",
        "Bcc: eva@x.es",
        "In-Reply-To: <1@x>",
        "Message-ID: <2@x>",
      ),
    ).toEqual({
      date: "Mon, 7 Feb 1994 21:52:25 -0800",
      subject: "Hola",
      from: [ana],
      sender: [eva],
      replyTo: [eva],
      to: [eva],
      cc: [ana],
      bcc: [eva],
      inReplyTo: "<1@x>",
      messageId: "<2@x>",
    });
  });

  test("I-140 sender and reply-to are those of from when absent or empty", () => {
    const absent = envelope("From: Ana <ana@x.es>");
    expect([absent.sender, absent.replyTo]).toEqual([[ana], [ana]]);
    const empty = envelope("From: Ana <ana@x.es>", "Sender:", "Reply-To: ,");
    expect([empty.sender, empty.replyTo]).toEqual([[ana], [ana]]);
  });

  test("I-141 what is absent is null or empty, an empty string stays one", () => {
    const { date, subject, to, messageId } = envelope("Subject:");
    expect([date, subject, to, messageId]).toEqual([null, "", [], null]);
  });

  test("I-143 strings are unfolded, encoded words left as they are", () => {
    const { subject, from } = envelope(
      "Subject: =?utf-8?q?=C3=B1?=",
      " =?utf-8?q?o?=",
      "From: =?utf-8?q?=C3=B1?=",
      "\t<a@b>",
    );
    expect(subject).toBe("=?utf-8?q?=C3=B1?= =?utf-8?q?o?=");
    expect(from[0]?.name).toBe("=?utf-8?q?=C3=B1?=");
  });

  test("M-04 repeated fields: the first string, all addresses", () => {
    const { subject, from } = envelope(
      "Subject: one",
      "From: Ana <ana@x.es>",
      "SUBJECT: two",
      "from: eva@x.es",
    );
    expect([subject, from]).toEqual(["one", [ana, eva]]);
  });

  test("the envelope of a message within a message", () => {
    const octets = messageOf(
      "Content-Type: message/rfc822",
      "",
      "Subject: inner",
      "",
    );
    const { message } = bodyPartsOf(octets);
    expect(message && envelopeOf(octets, message).subject).toBe("inner");
  });
});

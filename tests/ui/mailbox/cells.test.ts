import { readingOf } from "../../../src/mail/format/message-reading.ts";
import { describe, expect, test } from "vitest";
import { flagsOf } from "../../../src/mail/flags.ts";
import { mailboxNamed } from "../../../src/mail/mail-store.ts";
import { present, record } from "../../../src/simulator/timeline.ts";
import { shortSize, wholeNumber } from "../../../src/ui/mailbox/amounts.ts";
import { flagChips } from "../../../src/ui/mailbox/flag-chips.ts";
import { practiceMail } from "../../../src/ui/mailbox/practice-mail.ts";
import { quiet } from "../talk.ts";

describe("flagChips", () => {
  test.each([
    [[], [], []],
    [["\\Seen"], ["\\Seen"], []],
    [["\\Seen", "\\Answered"], ["\\Answered", "\\Seen"], []],
    [["\\Seen", "\\Deleted"], ["\\Deleted", "\\Seen"], []],
    [
      ["\\Seen", "\\Flagged", "\\Deleted", "Work"],
      ["\\Deleted", "\\Flagged"],
      ["\\Seen", "Work"],
    ],
  ])("%j", (flags, shown, more) => {
    const chips = flagChips(flagsOf(flags), null);
    expect(chips.chips.map(({ name }) => name)).toEqual(shown);
    expect(chips.more).toEqual(more);
  });

  test("what has just been set is marked and comes to the front", () => {
    const before = flagsOf(["\\Seen", "\\Answered"]);
    const { chips } = flagChips(
      flagsOf(["\\Seen", "\\Answered", "Work"]),
      before,
    );
    expect(chips.map(({ name, fresh }) => [name, fresh])).toEqual([
      ["Work", true],
      ["\\Answered", false],
    ]);
  });
});

describe("amounts", () => {
  test.each([
    [0, "0", "0"],
    [1023, "1023", "1023"],
    [2114, "2,1 k", "2.1 k"],
    [49180, "48 k", "48 k"],
    [3_565_158, "3,4 M", "3.4 M"],
  ])("%i octets", (octets, es, en) => {
    expect(shortSize(octets, "es")).toBe(es);
    expect(shortSize(octets, "en")).toBe(en);
  });

  test("thousands", () => {
    expect(wholeNumber(197412, "en")).toBe("197,412");
    expect(wholeNumber(197412, "es")).toBe("197.412");
  });
});

describe("practiceMail", () => {
  const first = quiet();
  const input = { kind: "deliver", at: 65_000, account: "lucia" } as const;
  const next = record(first, {
    ...input,
    mailbox: "INBOX",
    octets: practiceMail("lucia", first),
  });

  test("arrives as a message of its own, dated by the world's clock", () => {
    const inbox = mailboxNamed(present(next).mail, "lucia", "INBOX");
    const last = inbox?.messages.last;
    if (last === undefined) throw new Error("nothing has arrived");
    const content = readingOf(last.content);
    expect(content.subject).toBe("Mensaje de prueba 1");
    expect(content.from).toBe("Marta Gil");
    expect(content.headerValues("Date")).toEqual([
      "Thu, 13 Jun 2024 08:00:00 +0000",
    ]);
  });

  test("the next one differs", () => {
    const octets = practiceMail("lucia", next);
    expect(octets).toContain("Subject: Mensaje de prueba 2\r\n");
    expect(octets).toContain("Date: Thu, 13 Jun 2024 08:01:05 +0000\r\n");
  });
});

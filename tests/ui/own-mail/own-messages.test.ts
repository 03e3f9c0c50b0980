import { describe, expect, test } from "vitest";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import { mailboxNamed } from "../../../src/mail/mail-store.ts";
import {
  ownMailLimits,
  ownMessages,
  roomAfter,
  roomIn,
} from "../../../src/ui/own-mail/own-messages.ts";
import { newBench } from "../new-bench.ts";

const limits = { message: 40, together: 100, count: 3 };
const room = { octets: 100, count: 3 };
const separator = "From x Thu Jun 13 08:00:00 2024\n";

const take = (text: string) => {
  const taken = ownMessages(octetsOf(text), room, limits);
  return typeof taken === "string"
    ? taken
    : taken.map((one) => octetStringOf(one));
};

describe("ownMessages", () => {
  test.each([
    ["one message with LF", "A: 1\n\nx\n", ["A: 1\r\n\r\nx\r\n"]],
    [
      "an mbox",
      `${separator}A: 1\n\n${separator}B: 2\n`,
      ["A: 1\r\n", "B: 2\r\n"],
    ],
    ["nothing", "", "empty"],
    ["no mail", "%PDF-1.7\nbla", "notMail"],
    ["a message too large", `A: ${"x".repeat(40)}`, "message"],
    ["too large once it has CRLF", `A: 1\n${"\n".repeat(30)}`, "message"],
    [
      "a message in an mbox too large",
      `${separator}A: ${"x".repeat(40)}`,
      "message",
    ],
    ["a file too large", `A: ${"x".repeat(100)}`, "together"],
    ["too many", "From x 1:00\nA: 1\n\n".repeat(4), "count"],
  ])("%s", (_, text, taken) => {
    expect(take(text)).toEqual(taken);
  });

  test("room gets less with what comes in, and with what is there", () => {
    const messages = [octetsOf("A: 1\r\n"), octetsOf("B: 2\r\n")];
    expect(roomAfter(room, messages)).toEqual({ octets: 88, count: 1 });
    const { bench } = newBench();
    const inbox = mailboxNamed(bench.world.mail, "lucia", "INBOX") ?? null;
    expect(roomIn(null).octets).toBe(ownMailLimits.together);
    expect(roomIn(inbox).octets).toBeLessThan(ownMailLimits.together);
  });
});

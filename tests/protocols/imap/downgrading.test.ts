import { expect, it } from "vitest";
import { noFlags } from "../../../src/mail/flags.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { utf8Octets } from "../../../src/mail/format/octets.ts";
import { MessageList } from "../../../src/mail/message-list.ts";
import { downgradedCode } from "../../../src/protocols/imap/downgrading.ts";

const subjects = ["uno", "dos", "cañón", "cuatro", "piñata"];
const list = MessageList.of(
  subjects.map((subject, index) => ({
    uid: 10 * (index + 1),
    internalDate: { ms: 0, zoneMinutes: 0 },
    flags: noFlags,
    content: new MessageContent(utf8Octets(`Subject: ${subject}\r\n\r\nx\r\n`)),
    modSeq: 1,
  })),
);

// In this order: what is known of all messages must not be said of some of them.
it.each([
  ["all", [{ from: 1, to: 5 }], "DOWNGRADED 3,5", "DOWNGRADED 30,50"],
  ["some", [{ from: 2, to: 4 }], "DOWNGRADED 3", "DOWNGRADED 30"],
  ["none of them", [{ from: 1, to: 2 }], null, null],
  [
    "several ranges",
    [
      { from: 1, to: 1 },
      { from: 4, to: 5 },
    ],
    "DOWNGRADED 5",
    "DOWNGRADED 50",
  ],
])("X-UTF8-9 %s", (_, ranges, byNumber, byUid) => {
  expect(downgradedCode(ranges, list, false)).toBe(byNumber);
  expect(downgradedCode(ranges, list, true)).toBe(byUid);
});

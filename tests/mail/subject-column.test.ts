import { expect, it } from "vitest";
import { noFlags } from "../../src/mail/flags.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import { readingOf } from "../../src/mail/format/message-reading.ts";
import { octetsOf } from "../../src/mail/format/octets.ts";
import { MessageList } from "../../src/mail/message-list.ts";
import { placesWithSubject } from "../../src/mail/subject-column.ts";
import { messageOf } from "../stores.ts";

const headers = [
  ["Subject: Hola, =?utf-8?q?Luc=C3=ADa?="],
  ["Subject: La zebra y otra zebra"],
  ["From: a@b.example"],
  ["Subject: una", "Subject: dos zebra"],
  ["Subject: =?utf-8?q?ze=0Abra?="],
  ["Subject: ZEBRA"],
  ["Subject:"],
];

/** Messages with each of these headers in turn; only some have been read ahead. */
const messages = MessageList.of(
  Array.from({ length: 600 }, (_, index) => {
    const lines = headers[index % headers.length] ?? [];
    const octets = octetsOf(messageOf(...lines, "", "zebra"));
    const content = new MessageContent(octets);
    if (index % 5 !== 0) readingOf(content).readAhead();
    const internalDate = { ms: 0, zoneMinutes: 0 };
    const flags = noFlags;
    return { uid: index + 1, internalDate, flags, content, modSeq: index + 1 };
  }),
);

it.each([
  "zebra",
  "hola, luc",
  "lucía",
  "a",
  " ",
  "una",
  "nada",
  "zebra y otra zebra",
])(
  "no message with %j in its subject is passed over, and few others aren't",
  (text) => {
    let passed = 0;
    for (const { chunk } of messages.slices(1, messages.length)) {
      const places = placesWithSubject(chunk, text);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      for (const [place, { content }] of chunk.messages.entries()) {
        if (places.includes(place)) continue;
        passed++;
        const isIn = readingOf(content).headerIncludes("subject", text);
        expect(isIn).toBe(false);
      }
    }
    expect(passed).toBeGreaterThan(0);
  },
);

it("a message that has been read ahead is found by its own subject only", () => {
  const [first] = [...messages.slices(1, 256)];
  const places = first && placesWithSubject(first.chunk, "otra zebra");
  const found = places?.filter((place) => place % 5 !== 0 && place % 7 === 1);
  const expected = Array.from({ length: 256 }, (_, place) => place).filter(
    (place) => place % 5 !== 0 && place % 7 === 1,
  );
  expect(found).toEqual(expected);
});

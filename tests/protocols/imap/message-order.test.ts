import { expect, test } from "vitest";
import { noFlags } from "../../../src/mail/flags.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { inOrder } from "../../../src/protocols/imap/message-order.ts";
import { sortCriteria } from "../../../src/protocols/imap/wire/sort-criteria.ts";
import { Reader } from "../../../src/protocols/imap/wire/reader.ts";
import { messageOf } from "../../stores.ts";

const letters = [
  {
    at: 3,
    lines: [
      "Date: Tue, 11 Jun 2024 23:30:00 -0500",
      "From: Zoe <a@z.example>",
      "To: c@x, a@x",
      "Subject: b",
    ],
  },
  {
    at: 1,
    lines: [
      "Date: Wed, 12 Jun 2024 03:00:00 +0000",
      "From: =?utf-8?q?=C3=81ngel?= <B@a.example>",
      "Cc: b@x",
      "Subject: Re: a",
    ],
  },
  { at: 2, lines: ["From: b@b.example", "Subject: A", "To: a@x"] },
].map(({ at, lines }, index) => ({
  number: index + 1,
  message: {
    uid: 10 + index,
    flags: noFlags,
    internalDate: { ms: Date.UTC(2024, 5, 12, at), zoneMinutes: 0 },
    content: new MessageContent(octetsOf(messageOf(...lines, "", "x"))),
    modSeq: 1,
  },
}));

test.each([
  ["X-SORT-2", "(ARRIVAL)", [2, 3, 1]],
  ["X-SORT-2", "(REVERSE ARRIVAL)", [1, 3, 2]],
  ["X-SORT-6", "(DATE)", [3, 2, 1]],
  ["X-SORT-4", "(FROM)", [1, 2, 3]],
  ["X-SORT-4", "(TO)", [2, 3, 1]],
  ["X-SORT-4", "(CC)", [1, 3, 2]],
  ["X-SORT-5", "(SUBJECT)", [2, 3, 1]],
  ["X-SORT-3", "(REVERSE SUBJECT)", [1, 2, 3]],
  ["X-SORT-2", "(SUBJECT REVERSE DATE)", [2, 3, 1]],
  ["X-SORT-2", "(SIZE)", [3, 1, 2]],
  ["RFC 5957 §3, RFC 5051 §2", "(DISPLAYFROM)", [2, 3, 1]],
  ["RFC 5957 §3", "(DISPLAYTO)", [2, 3, 1]],
])("%s %s", (_, asked, expected) => {
  const reader = new Reader({ pieces: [asked], literals: [] });
  const criteria = sortCriteria(reader);
  expect(reader.failure).toBeNull();
  expect(inOrder(letters, criteria).map(({ number }) => number)).toEqual(
    expected,
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { apply } from "../../../src/mail/apply.ts";
import { noFlags } from "../../../src/mail/flags.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { mailboxNamed } from "../../../src/mail/mail-store.ts";
import type { Mailbox } from "../../../src/mail/mailbox.ts";
import { vanishedEarlier } from "../../../src/protocols/imap/vanished.ts";
import type { SequenceSet } from "../../../src/protocols/imap/wire/sequence-set.ts";
import {
  difference,
  intersection,
} from "../../../src/protocols/imap/wire/set-arithmetic.ts";
import { account, storeOf } from "../../stores.ts";

const place = { account, mailbox: "INBOX" };
const content = new MessageContent(new Uint8Array());
const internalDate = { ms: 0, zoneMinutes: 0 };

const sets = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(6)), { maxLength: 6 })
  .map((pairs) => pairs.map(([from, more]) => ({ from, to: from + more })));

function members(set: SequenceSet): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { from, to } of set) {
    for (let number = from; number <= to; number++) numbers.add(number);
  }
  return numbers;
}

test("sets are met and taken from each other as sets of numbers are", () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      const [left, right] = [members(a), members(b)];
      const both = [...left].filter((number) => right.has(number));
      const rest = [...left].filter((number) => !right.has(number));
      expect(members(intersection(a, b))).toEqual(new Set(both));
      expect(members(difference(a, b))).toEqual(new Set(rest));
    }),
    { numRuns: 500, seed: 20240613 },
  );
});

/** A mailbox that had so many messages, of which those with odd UIDs went one by one. */
function thinned(count: number): Mailbox {
  const uids = Array.from({ length: count }, (_, index) => index + 1);
  let mail = apply(storeOf([]), {
    kind: "messages.added",
    ...place,
    messages: uids.map((uid) => ({
      uid,
      internalDate,
      flags: noFlags,
      content,
    })),
  });
  for (let uid = 1; uid <= count; uid += 2) {
    mail = apply(mail, { kind: "messages.expunged", ...place, uids: [uid] });
  }
  const mailbox = mailboxNamed(mail, account, "INBOX");
  if (mailbox === undefined) throw new Error("no INBOX");
  return mailbox;
}

function told(mailbox: Mailbox, since: number, uids: SequenceSet): string {
  const { messages } = mailbox;
  return vanishedEarlier(mailbox, since, uids, messages)
    .flatMap(({ octets }) => octets.map(String))
    .join("");
}

test("X-QR-5 X-QR-7 only UIDs that were asked for, and went since, are told", () => {
  const mailbox = thinned(20);
  const all = [{ from: 1, to: Infinity }];
  expect(mailbox.highestModSeq).toBe(12);
  expect(told(mailbox, 12, all)).toBe("");
  expect(told(mailbox, 10, all)).toBe("* VANISHED (EARLIER) 17,19\r\n");
  expect(told(mailbox, 2, [{ from: 4, to: 8 }])).toBe(
    "* VANISHED (EARLIER) 5,7\r\n",
  );
  expect(told(mailbox, 2, [{ from: 2, to: 2 }])).toBe("");
});

test("X-QR-7 X-QR-10 once it is forgotten when, all that aren't there are told", () => {
  const mailbox = thinned(90_000);
  const some = [{ from: 3, to: 9 }];
  expect(told(mailbox, mailbox.highestModSeq - 1, some)).toBe("");
  expect(told(mailbox, mailbox.highestModSeq - 30_000, some)).toBe(
    "* VANISHED (EARLIER) 3,5,7,9\r\n",
  );
});

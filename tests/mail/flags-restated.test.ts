import { describe, expect, it } from "vitest";
import { apply } from "../../src/mail/apply.ts";
import { addFlags, removeFlags } from "../../src/mail/flag-sets.ts";
import { flagsOf, type Flags } from "../../src/mail/flags.ts";
import { FlagsRestated } from "../../src/mail/flags-restated.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import { mailboxNamed, type MailStore } from "../../src/mail/mail-store.ts";
import { account, storeOf } from "../stores.ts";

const content = new MessageContent(new Uint8Array([0x0d, 0x0a]));
const internalDate = { ms: 0, zoneMinutes: 0 };
const kinds = [[], ["\\Seen"], ["$Work", "\\Flagged"], ["\\Deleted"]];

/** An INBOX in which messages have flags of four kinds in turn. */
function filled(count: number): MailStore {
  let mail = storeOf([]);
  for (let uid = 1; uid <= count; uid++) {
    const flags = flagsOf(kinds[uid % kinds.length] ?? []);
    const messages = [{ uid, internalDate, flags, content }];
    const place = { account, mailbox: "INBOX" };
    mail = apply(mail, { kind: "messages.added", ...place, messages });
  }
  return mail;
}

const inbox = (mail: MailStore) => {
  const mailbox = mailboxNamed(mail, account, "INBOX");
  if (mailbox === undefined) throw new Error("no INBOX");
  return mailbox;
};

const seen = flagsOf(["\\Seen", "$Later"]);
const changes: readonly (readonly [string, (flags: Flags) => Flags])[] = [
  ["adding", (flags) => addFlags(flags, seen)],
  ["removing", (flags) => removeFlags(flags, seen)],
  ["replacing", () => seen],
];
const ranges = [
  [{ from: 1, to: 600 }],
  [
    { from: 3, to: 3 },
    { from: 10, to: 300 },
    { from: 302, to: 303 },
  ],
];

describe.each(changes)("%s flags of many messages at once", (_, change) => {
  it.each(ranges.map((each) => [each] as const))(
    "comes to the same as one by one, of %o",
    (asked) => {
      const mail = filled(600);
      const { messages: list } = inbox(mail);
      const many = new FlagsRestated(list, asked, change);
      const place = { account, mailbox: "INBOX", by: null };
      const kind = "flags.changed";
      const atOnce = apply(mail, { kind, ...place, messages: many });
      const each = apply(mail, { kind, ...place, messages: [...many] });
      expect([...inbox(atOnce).messages]).toEqual([...inbox(each).messages]);
      expect(inbox(atOnce).keywords).toEqual(inbox(each).keywords);
      expect(JSON.stringify(many)).toBe(JSON.stringify([...many]));
      // What was before is as it was.
      expect([...list]).toEqual([...inbox(filled(600)).messages]);
      const again = new FlagsRestated(inbox(atOnce).messages, asked, change);
      expect(again.isEmpty).toBe(true);
    },
  );
});

it("a message that gets no other flags stays the same value", () => {
  const { messages: list } = inbox(filled(300));
  const many = new FlagsRestated(list, [{ from: 1, to: 300 }], (flags) =>
    addFlags(flags, flagsOf(["\\Seen"])),
  );
  const after = many.within(list, 1000);
  // Every fourth message had \Seen.
  expect(after?.at(1)).toBe(list.at(1));
  expect(after?.at(2)).not.toBe(list.at(2));
  expect(after?.at(2)?.modSeq).toBe(1000);
  expect(after?.at(2)).toBe(after?.at(2));
});

it("changes one after the other lead where each of them leads", () => {
  let mail = filled(300);
  const place = { account, mailbox: "INBOX", by: null };
  for (let round = 0; round < 40; round++) {
    const keyword = flagsOf([`$Round${round}`]);
    const { messages: list } = inbox(mail);
    const asked = [{ from: 1 + round * 7, to: 3 + round * 7 }];
    const many = new FlagsRestated(list, asked, () => keyword);
    mail = apply(mail, { kind: "flags.changed", ...place, messages: many });
  }
  const { messages: list, highestModSeq } = inbox(mail);
  expect(list.at(7 * 39 + 2)?.flags.keywords).toEqual(["$Round39"]);
  expect(list.at(7 * 39 + 2)?.modSeq).toBe(highestModSeq);
  expect(list.at(7 * 38 + 3)?.modSeq).toBe(highestModSeq - 1);
  expect(list.at(299)?.flags).toEqual(flagsOf(["\\Deleted"]));
});

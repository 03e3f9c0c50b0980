import { describe, expect, it } from "vitest";
import { apply } from "../../src/mail/apply.ts";
import { addFlags, removeFlags } from "../../src/mail/flag-sets.ts";
import { flagsAt, uidsWith } from "../../src/mail/flag-columns.ts";
import { deleted, flagsOf, type Flags } from "../../src/mail/flags.ts";
import { FlagsRestated } from "../../src/mail/flags-restated.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import type { MessageList } from "../../src/mail/message-list.ts";
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

/** What is told between two versions of a list. */
function differences(before: MessageList, after: MessageList) {
  const told: unknown[] = [];
  before.compare(after, {
    gone: (number, uid) => told.push(["gone", number, uid]),
    changed: (number, from, to) => told.push([number, from.flags, to.flags]),
    added: (message) => told.push(message),
  });
  return told;
}

describe.each(changes)("after %s flags of many messages", (_, change) => {
  const mail = filled(600);
  const { messages: list } = inbox(mail);
  const place = { account, mailbox: "INBOX" };
  const kind = "flags.changed";
  /** The same twice: by one change of many, not yet carried out, and one by one. */
  const bothWays = () => {
    const all = [{ from: 1, to: 600 }];
    const many = new FlagsRestated(list, all, change);
    return [many, [...many]].map((messages) =>
      apply(mail, { kind, ...place, by: null, messages }),
    );
  };

  it("the flags of each are found without the others", () => {
    const [atOnce, each] = bothWays().map((mail) => inbox(mail).messages);
    const find = atOnce?.placesInTurn();
    for (const { uid, flags } of each ?? []) {
      const found = find?.(uid);
      expect(found && flagsAt(found)).toEqual(flags);
    }
    expect(find?.(601)).toBeUndefined();
  });

  it("those with \\Deleted can be told and expunged as if it had been one by one", () => {
    const [atOnce, each] = bothWays().map((mail) => {
      const uids = uidsWith(deleted, inbox(mail).messages);
      const gone = { kind: "messages.expunged", ...place, uids } as const;
      const after = apply(mail, gone);
      return { before: inbox(mail), after: inbox(after), uids };
    });
    expect(atOnce?.uids).toEqual(each?.uids);
    expect(atOnce?.after.octets).toBe(each?.after.octets);
    if (atOnce === undefined || each === undefined) throw new Error("none");
    for (const from of [list, atOnce.before.messages]) {
      expect(differences(from, atOnce.after.messages)).toEqual(
        differences(from, each.after.messages),
      );
    }
    expect([...atOnce.after.messages]).toEqual([...each.after.messages]);
  });
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

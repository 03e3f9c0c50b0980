import { describe, expect, test, vi } from "vitest";
import { flagsOf, noFlags } from "../../../src/mail/flags.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { MessageList } from "../../../src/mail/message-list.ts";
import type { Message } from "../../../src/mail/message.ts";
import {
  MailboxRows,
  messageHeight,
} from "../../../src/ui/mailbox/mailbox-rows.ts";
import { removedHeight } from "../../../src/ui/mailbox/row-places.ts";

const content = new MessageContent(new Uint8Array());

function message(uid: number): Message {
  const internalDate = { ms: 0, zoneMinutes: 0 };
  return { uid, internalDate, flags: noFlags, content, modSeq: 1 };
}

function list(...uids: readonly number[]): MessageList {
  return MessageList.of(uids.map(message));
}

/** Each row in short: `2 was 3: 104`, `gone 2: 103`, `gone 2: 103 (15)`. */
function written(rows: MailboxRows): readonly string[] {
  return Array.from({ length: rows.length }, (_, index) => {
    const row = rows.row(index);
    if (row === undefined) return "nothing";
    if (row.kind === "removed") {
      const many = row.count > 1 ? ` (${row.count})` : "";
      return `gone ${row.number}: ${row.uid}${many}`;
    }
    const was = row.was === null ? "" : ` was ${row.was}`;
    return `${row.number}${was}: ${row.message.uid}`;
  });
}

describe("rows", () => {
  const before = list(101, 103, 104, 106, 108);

  test("a mailbox that has not changed", () => {
    const rows = new MailboxRows(before, before);
    expect(rows.changed).toBe(false);
    expect(written(rows)).toEqual([
      "1: 101",
      "2: 103",
      "3: 104",
      "4: 106",
      "5: 108",
    ]);
    expect(rows.height).toBe(5 * messageHeight);
  });

  test("removed messages keep a row, and those behind tell their old number", () => {
    const after = before.without([103, 106]);
    const rows = new MailboxRows(before, after);
    expect(written(rows)).toEqual([
      "1: 101",
      "gone 2: 103",
      "2 was 3: 104",
      "gone 4: 106",
      "3 was 5: 108",
    ]);
    expect(rows.height).toBe(3 * messageHeight + 2 * removedHeight);
    expect(rows.removed).toBe(2);
  });

  test("first, last and neighbouring ones removed", () => {
    const after = before.without([101, 103, 108]);
    expect(written(new MailboxRows(before, after))).toEqual([
      "gone 1: 101",
      "gone 2: 103",
      "1 was 3: 104",
      "2 was 4: 106",
      "gone 5: 108",
    ]);
  });

  test("all removed", () => {
    const rows = new MailboxRows(before, MessageList.empty);
    expect(written(rows)).toHaveLength(5);
    expect(rows.messageFrom(0, 1)).toBe(-1);
  });

  test("many removed in a row become one row", () => {
    const many = list(...Array.from({ length: 30 }, (_, index) => index + 1));
    const after = many.without(Array.from({ length: 15 }, (_, i) => i + 6));
    const rows = new MailboxRows(many, after);
    expect(rows.removed).toBe(15);
    expect(written(rows).slice(4, 7)).toEqual([
      "5: 5",
      "gone 6: 6 (15)",
      "6 was 21: 21",
    ]);
  });

  test("arrived and changed messages are known as such", () => {
    const after = before
      .append([message(111)])
      .mapUids([104], (old) => ({ ...old, flags: flagsOf(["\\Seen"]) }));
    const rows = new MailboxRows(before, after);
    expect(rows.row(5)).toMatchObject({ kind: "message", arrived: true });
    expect(rows.row(2)).toMatchObject({ before: { uid: 104, flags: noFlags } });
    expect(rows.row(0)).toMatchObject({ before: null, arrived: false });
  });
});

describe("places", () => {
  const before = list(...Array.from({ length: 60 }, (_, index) => index + 1));
  const after = before.without(
    [...before].map(({ uid }) => uid).filter((uid) => uid % 10 === 0),
  );
  const rows = new MailboxRows(before, after);

  test("each row begins where the one before ends", () => {
    let top = 0;
    for (let index = 0; index < rows.length; index++) {
      expect(rows.top(index)).toBe(top);
      top +=
        rows.row(index)?.kind === "removed" ? removedHeight : messageHeight;
    }
    expect(top).toBe(rows.height);
  });

  test("a message is found by its UID, a removed one is not", () => {
    for (let index = 0; index < rows.length; index++) {
      const row = rows.row(index);
      if (row?.kind !== "message") continue;
      expect(rows.indexOf(row.message.uid)).toBe(index);
    }
    expect(rows.indexOf(10)).toBe(-1);
  });

  test("the window covers what is in sight and little more", () => {
    const { first, end } = rows.inSight(500, 300, 0);
    expect(rows.top(first)).toBeLessThanOrEqual(500);
    expect(rows.top(end)).toBeGreaterThanOrEqual(800);
    expect(end - first).toBeLessThan(10);
    expect(rows.inSight(0, 0, 2)).toEqual({ first: 0, end: 5 });
  });

  test("the window has as many rows at the ends as between them", () => {
    for (const y of [0, 1, 45, 46, 700, 1203, rows.height - 300]) {
      const { first, end } = rows.inSight(y, 300, 3);
      expect(end - first, `at ${y}`).toBeGreaterThanOrEqual(14);
      expect(end - first, `at ${y}`).toBeLessThanOrEqual(15);
    }
    expect(rows.inSight(0, 9000, 3)).toEqual({ first: 0, end: rows.length });
  });

  test("moving goes over removed rows", () => {
    const gone = rows.indexOf(9) + 1;
    expect(rows.row(gone)?.kind).toBe("removed");
    expect(rows.messageFrom(gone, 1)).toBe(gone + 1);
    expect(rows.messageFrom(gone, -1)).toBe(gone - 1);
    expect(rows.messageFrom(rows.length, 1)).toBe(-1);
  });

  test("of 50,000 messages only those in sight are looked at", () => {
    const huge = list(...Array.from({ length: 50_000 }, (_, i) => i + 1));
    const next = huge.without([7]);
    const looks = vi.spyOn(MessageList.prototype, "at");
    const window = new MailboxRows(huge, next);
    const { first, end } = window.inSight(1_000_000, 600);
    for (let index = first; index < end; index++) window.row(index);
    expect(looks.mock.calls.length).toBeLessThan(2_000);
    looks.mockRestore();
  });
});

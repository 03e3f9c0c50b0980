import { expect, test } from "vitest";
import { flagsWith, noFlags, seen } from "../../src/mail/flags.ts";
import { MessageContent } from "../../src/mail/format/message-content.ts";
import { MessageList } from "../../src/mail/message-list.ts";
import type { Message } from "../../src/mail/message.ts";

const internalDate = { ms: 0, zoneMinutes: 0 };
const content = new MessageContent(new Uint8Array());

function message(uid: number): Message {
  const flags = noFlags;
  return { uid, internalDate, flags, content, size: 0, modSeq: uid };
}

/** Messages that come one by one, every third UID of them. */
function oneByOne(count: number): MessageList {
  let list = MessageList.empty;
  for (let number = 1; number <= count; number++) {
    list = list.append([message(number * 3)]);
  }
  return list;
}

/** What is told between two versions of a list. */
function differences(before: MessageList, after: MessageList) {
  const told: string[] = [];
  before.compare(after, {
    gone: (number, uid) => told.push(`${number} gone, UID ${uid}`),
    changed: (number, _, { uid }) => told.push(`${number} changed, UID ${uid}`),
    added: ({ uid }) => told.push(`added UID ${uid}`),
  });
  return told;
}

test("messages are found by number and by UID", () => {
  const list = oneByOne(600);
  for (let number = 1; number <= 600; number++) {
    expect(list.at(number)?.uid).toBe(number * 3);
    expect(list.byUid(number * 3)).toEqual({
      number,
      message: message(number * 3),
    });
    expect(list.byUid(number * 3 + 1)).toBeUndefined();
    expect(list.numberAtOrAfter(number * 3 - 1)).toBe(number);
  }
  expect(list.numberAtOrAfter(1801)).toBe(601);
  expect(MessageList.empty.numberAtOrAfter(1)).toBe(1);
});

test("a range is walked from any number to any other", () => {
  const list = oneByOne(600);
  const numbers = (from: number, to: number) =>
    Array.from(list.range(from, to), ({ number }) => number);
  expect(numbers(255, 258)).toEqual([255, 256, 257, 258]);
  expect(numbers(0, 1)).toEqual([1]);
  expect(numbers(600, 700)).toEqual([600]);
  expect(numbers(3, 2)).toEqual([]);
  expect(numbers(1, 600)).toHaveLength(600);
});

test("messages are found in turn in whatever order they are asked for", () => {
  const find = oneByOne(600).inTurn();
  for (const uid of [3, 6, 768, 771, 774, 9, 1800, 12]) {
    expect(find(uid)?.uid).toBe(uid);
  }
  for (const uid of [0, 4, 769, 1801]) expect(find(uid)).toBeUndefined();
  expect(find(1800)?.uid).toBe(1800);
});

test("what only came is told as that, however many come after it", () => {
  const before = oneByOne(250);
  let after = before;
  for (let uid = 751; uid < 771; uid++) after = after.append([message(uid)]);
  const added = Array.from({ length: 20 }, (_, i) => `added UID ${751 + i}`);
  expect(differences(before, after)).toEqual(added);
});

test("what went and what has other flags is told by its number", () => {
  const before = oneByOne(300);
  const flags = flagsWith(seen, []);
  const after = before
    .without([3, 9])
    .mapUids([6, 900], (each) => ({ ...each, flags, modSeq: 1000 }));
  expect(differences(before, after)).toEqual([
    "1 gone, UID 3",
    "2 changed, UID 6",
    "3 gone, UID 9",
    "300 changed, UID 900",
  ]);
});

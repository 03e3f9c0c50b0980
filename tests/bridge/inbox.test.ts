import { expect, test } from "vitest";
import { Inbox } from "../../src/bridge/inbox.ts";

const limits = { inputAtOnce: 20, linesAtOnce: 3 };

/** What each turn takes of an input. */
function turnsOf(text: string): readonly string[] {
  const inbox = new Inbox(limits);
  inbox.add(Buffer.from(text, "latin1"));
  const turns: string[] = [];
  while (!inbox.empty) turns.push(inbox.take());
  return turns;
}

test.each([
  ["few lines come together", "a\r\nb\r\n", ["a\r\nb\r\n"]],
  ["so many lines and no more", "a\nb\nc\nd\ne", ["a\nb\nc\n", "d\ne"]],
  [
    "so many octets and no more",
    "0123456789\r\n0123456789\r\n",
    ["0123456789\r\n01234567", "89\r\n"],
  ],
  ["octets stay what they are", "\xe9\x00\xff", ["\xe9\x00\xff"]],
])("%s", (_, text, turns) => {
  expect(turnsOf(text)).toEqual(turns);
});

test("what is cleared never comes", () => {
  const inbox = new Inbox(limits);
  inbox.add(Buffer.from("a\r\n"));
  inbox.clear();
  expect(inbox.empty).toBe(true);
  expect(inbox.take()).toBe("");
});

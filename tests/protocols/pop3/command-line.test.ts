import { expect, test } from "vitest";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import { dialogue as pop3 } from "../../../src/protocols/pop3/dialogue.ts";
import { newSession } from "../../../src/protocols/pop3/session.ts";

function parse(text: string) {
  return pop3.parse(
    { pieces: [text], literals: [] },
    newSession(wholeServer, emptyStore, ""),
  );
}

test.each<[string, string, unknown]>([
  ["USER lucia", "USER", { user: "lucia" }],
  ["user Lucia", "USER", { user: "Lucia" }],
  ["PASS a b  c ", "PASS", { password: "a b  c " }],
  ["PASS  x", "PASS", { password: " x" }],
  ["QUIT", "QUIT", null],
  ["LIST", "LIST", { message: null }],
  ["LIST 12", "LIST", { message: 12 }],
  ["Uidl 0", "UIDL", { message: 0 }],
  ["RETR 007", "RETR", { message: 7 }],
  ["DELE 3", "DELE", { message: 3 }],
  ["TOP 1 0", "TOP", { message: 1, lines: 0 }],
  ["TOP 1 99999999", "TOP", { message: 1, lines: 99_999_999 }],
])("P-02 P-03 %j is read", (text, name, given) => {
  expect(parse(text)).toEqual({
    kind: "command",
    command: { tag: null, name, arguments: given },
  });
});

test.each<[string, string | null, string, number]>([
  ["", null, "empty-line", 0],
  [" NOOP", null, "extra-space", 0],
  ["XYZZY 1", null, "unknown-command", 0],
  ["NOOP\t", null, "unknown-command", 0],
  ["USER", "USER", "missing-argument", 4],
  ["USER a b", "USER", "too-many-arguments", 7],
  ["PASS", "PASS", "missing-argument", 4],
  ["PASS ", "PASS", "missing-argument", 5],
  ["STAT 1", "STAT", "too-many-arguments", 5],
  ["STAT ", "STAT", "extra-space", 4],
  ["LIST  1", "LIST", "extra-space", 5],
  ["LIST 1 ", "LIST", "extra-space", 6],
  ["LIST x", "LIST", "not-a-number", 5],
  ["LIST 1 2", "LIST", "too-many-arguments", 7],
  ["RETR", "RETR", "missing-argument", 4],
  ["RETR +1", "RETR", "not-a-number", 5],
  ["TOP 1", "TOP", "missing-argument", 5],
  ["TOP 1 -1", "TOP", "not-a-number", 6],
  ["TOP 1 2 3", "TOP", "too-many-arguments", 8],
])("P-05 %j is refused at its place", (text, name, key, at) => {
  expect(parse(text)).toMatchObject({
    kind: "malformed",
    tag: null,
    name,
    reason: { key, at },
  });
});

test("what a client wrote is cut short before it goes into a sentence", () => {
  const parsed = parse("X".repeat(500));
  expect(parsed.kind === "malformed" && parsed.reason.values["command"]).toBe(
    `${"X".repeat(40)}…`,
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { limits } from "../../../src/bridge/limits.ts";
import { commands } from "../../../src/protocols/smtp/commands/index.ts";
import { MailPathWorld } from "../../simulator/mail-path-scene.ts";

test("S-02 each line of a reply has three digits, the first from 2 to 5, and its reply's own code", () => {
  const world = new MailPathWorld();
  world.connect("ana", "smtp");
  const said = world.say(
    "ana",
    "EHLO x.example",
    "HELP",
    "NONSENSE",
    "RCPT TO:<lucia@buzon.example>",
    "MAIL FROM:<ana@x.example>",
    "RCPT TO:<nadie@buzon.example>",
    "EXPN clase",
    "QUIT",
  );
  let open: string | null = null;
  const lines = said.split("\r\n").slice(0, -1);
  expect(lines.length).toBeGreaterThan(15);
  for (const line of lines) {
    expect(line).toMatch(/^[2-5]\d\d[ -]/);
    const code = line.slice(0, 3);
    if (open !== null) expect(code).toBe(open);
    open = line.charAt(3) === "-" ? code : null;
  }
  expect(open).toBeNull();
});

test("S-10 the commands that every server must have are there", () => {
  for (const name of "EHLO HELO MAIL RCPT DATA RSET NOOP QUIT VRFY".split(
    " ",
  )) {
    expect(commands.has(name)).toBe(true);
  }
});

test("S-15 a server waits for five minutes at least", () => {
  expect(limits.silence.smtp).toBeGreaterThanOrEqual(5 * 60_000);
  expect(limits.silence.submission).toBeGreaterThanOrEqual(5 * 60_000);
});

test("S-41 messages of 64K octets and more are taken whole", () => {
  const world = new MailPathWorld();
  const lines = Array.from(
    { length: 1000 },
    (_, n) => `${n} ${"x".repeat(90)}`,
  );
  world.send(["marta@buzon.example"], ["Subject: long", "", ...lines]);
  const [message = ""] = world.inbox("marta@buzon.example");
  expect(message.length).toBeGreaterThan(65_536);
  expect(message).toContain(`${lines.join("\r\n")}\r\n`);
});

/** The course notes' figure 10, and what has come since: AUTH, a server that takes no mail, and TLS. */
const replyCodes =
  "211 214 220 221 250 251 354 421 450 451 452 500 501 502 503 504 550 551 552 553 554 " +
  "235 252 334 454 521 530 535 555";

test.each(replyCodes.split(" "))(
  "S-02 figure 10: a conversation shows how the reply %s comes about",
  (code) => {
    const folder = new URL("../../transcripts/", import.meta.url);
    const shown = readdirSync(folder).filter(
      (name) =>
        name.startsWith("smtp-") &&
        new RegExp(`^S\\d*: ${code}[ -]`, "m").test(
          readFileSync(new URL(name, folder), "utf8"),
        ),
    );
    expect(shown).not.toEqual([]);
  },
);

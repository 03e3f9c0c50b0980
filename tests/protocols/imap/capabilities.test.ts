import { expect, test } from "vitest";
import { emptyStore } from "../../../src/mail/mail-store.ts";
import { wholeServer } from "../../../src/mail/server-setup.ts";
import {
  capabilitiesOf,
  extensions,
  hasCommand,
  withDependents,
} from "../../../src/protocols/imap/capabilities.ts";
import { commandsByName } from "../../../src/protocols/imap/commands/index.ts";
import { newSession } from "../../../src/protocols/imap/session.ts";
import { scenes } from "../../stores.ts";

/** Somebody has a token, so that all mechanisms are offered. */
const tokens = scenes.get("tokens") ?? emptyStore;
const wholeSetup = { ...wholeServer, compresses: true };
const whole = newSession(wholeSetup, tokens);

test("I-004 I-043 a server that lacks nothing lists IMAP4rev1 first, and nothing twice", () => {
  const names = capabilitiesOf(whole);
  expect(names[0]).toBe("IMAP4rev1");
  expect(new Set(names).size).toBe(names.length);
});

test.each(extensions.map(({ name }) => name))(
  "without %s it lists all the others that don't need it",
  (name) => {
    const without = new Set([name.toUpperCase()]);
    let gone = withDependents(without);
    const setup = { ...wholeSetup, without };
    // They come in the place of others, and are none of the whole server's.
    const names = capabilitiesOf(newSession(setup, tokens)).filter(
      (it) => it !== "LITERAL-" && it !== "UTF8=ONLY",
    );
    if (name === "UTF-7") gone = new Set(["UTF8=ACCEPT"]);
    expect(names).toEqual(
      capabilitiesOf(whole).filter((it) => {
        const [bare = ""] = it.toUpperCase().split(/=\d+$/);
        return !gone.has(bare);
      }),
    );
  },
);

test.each([
  ["both", [], ["LITERAL+"]],
  ["without LITERAL+", ["LITERAL+"], ["LITERAL-"]],
  ["without LITERAL-", ["LITERAL-"], ["LITERAL+"]],
  ["without either", ["LITERAL+", "LITERAL-"], []],
])("X-LIT-5 never both: %s", (_, without, listed) => {
  const setup = { ...wholeServer, without: new Set(without) };
  const names = capabilitiesOf(newSession(setup, tokens));
  expect(names.filter((name) => name.startsWith("LITERAL"))).toEqual(listed);
});

test("a command goes when all that it comes with goes", () => {
  for (const { commands = [] } of extensions) {
    for (const command of commands) {
      expect(commandsByName.has(command), command).toBe(true);
      const by = extensions.filter((each) => each.commands?.includes(command));
      const names = by.map(({ name }) => name);
      const setup = { ...wholeServer, without: new Set(names) };
      expect(hasCommand(whole, command)).toBe(true);
      expect(hasCommand(newSession(setup, tokens), command)).toBe(false);
    }
  }
});

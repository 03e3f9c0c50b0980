import { describe, expect, test } from "vitest";
import { protocolNamed } from "../../src/protocols/index.ts";
import { legalCommands } from "../../src/simulator/legal-commands.ts";
import { waysToCommand } from "../../src/simulator/ways-to-command.ts";
import { present } from "../../src/simulator/timeline.ts";
import { quiet, talk } from "../ui/talk.ts";

function connectionAfter(protocol: string, ...lines: readonly string[]) {
  const world = present(talk(quiet(), protocol, "x", ...lines));
  const connection = world.connections.get("x");
  if (connection === undefined) throw new Error("not connected");
  return connection;
}

const login = "a1 LOGIN lucia gato.rojo";

const pop3Login = ["USER lucia", "PASS gato.rojo"];

test.each<[string, string, readonly string[], string, readonly string[]]>([
  ["before login", "imap", [], "FETCH", ["LOGIN", "AUTHENTICATE"]],
  ["before SELECT", "imap", [login], "FETCH", ["SELECT", "EXAMINE"]],
  ["where it is legal", "imap", [login], "SELECT", []],
  ["back to the login", "imap", [login], "LOGIN", ["UNAUTHENTICATE"]],
  ["for what one can't go back to", "pop3", pop3Login, "USER", []],
  ["before USER", "pop3", [], "PASS", ["USER"]],
  ["by the shortest way first", "pop3", [], "RETR", ["APOP", "AUTH", "USER"]],
  ["after USER", "pop3", ["USER lucia"], "RETR", ["PASS", "APOP", "AUTH"]],
])("the way to a command %s", (_, protocol, lines, command, ways) => {
  const { snapshot } = connectionAfter(protocol, ...lines);
  expect(waysToCommand(protocolNamed(protocol), snapshot, command)).toEqual(
    ways,
  );
});

describe("legal commands stand in the order of their use", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["imap", [], ["LOGIN", "AUTHENTICATE", "CAPABILITY", "LOGOUT"]],
    ["imap", [login], ["SELECT", "LIST", "STATUS", "CREATE", "APPEND"]],
    [
      "imap",
      [login, "a2 SELECT INBOX"],
      ["FETCH", "STORE", "SEARCH", "COPY", "IDLE", "CLOSE", "LOGOUT", "MOVE"],
    ],
    [
      "pop3",
      ["USER lucia", "PASS gato.rojo"],
      ["STAT", "LIST", "UIDL", "RETR", "TOP", "DELE", "RSET", "QUIT", "NOOP"],
    ],
  ])("%s after %j", (protocol, lines, first) => {
    const connection = connectionAfter(protocol, ...lines);
    const legal = legalCommands(protocolNamed(protocol), connection);
    expect(legal.slice(0, first.length)).toEqual(first);
    expect(new Set(legal).size).toBe(legal.length);
  });
});

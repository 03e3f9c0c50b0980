import { describe, expect, test } from "vitest";
import { texts } from "../../../src/explain/text/tokens-en.ts";
import {
  Completer,
  likelyEnd,
  wordAt,
} from "../../../src/ui/terminal/aids/completion.ts";
import {
  correctionOf,
  editDistance,
} from "../../../src/ui/terminal/aids/correction.ts";
import {
  painted,
  type Reading,
} from "../../../src/ui/terminal/aids/typed-line.ts";
import {
  strayOf,
  strayPieces,
} from "../../../src/ui/terminal/aids/stray-command.ts";
import { commandEn } from "../../../src/ui/text/command-en.ts";
import { plainText } from "../../../src/ui/text/pieces.ts";
import { protocolNamed } from "../../../src/protocols/index.ts";
import { chipsThatFit } from "../../../src/ui/terminal/chips-that-fit.ts";

const known = new Set(["FETCH", "STORE", "SELECT", "LOGIN", "APPEND", "UID"]);
const imap: Reading = {
  protocol: "imap",
  prefixOf: (line) => (line.startsWith("x") ? "" : "a1 "),
  known,
  legal: new Set(["FETCH", "APPEND", "UID", "LOGIN"]),
  begun: null,
  literal: null,
};
const pop3: Reading = {
  ...imap,
  protocol: "pop3",
  prefixOf: () => "",
  known: new Set(["DELE", "PASS"]),
  legal: new Set(["DELE"]),
};

/** Each piece that isn't plain, with its look. */
const looks = (text: string, reading: Reading = imap) =>
  painted(text, reading)
    .filter(({ look }) => look !== "plain")
    .map((each) => `${each.look} ${each.text}`);

describe("what is typed is coloured by the protocol's own grammar", () => {
  test.each<[string, Reading, readonly string[]]>([
    [
      "FETCH 1:* (FLAGS)",
      imap,
      ["command FETCH", "number 1", "number :", "number *"],
    ],
    ["x7 fetch 1 FLAGS", imap, ["tag x7", "command fetch", "number 1"]],
    ["UID FETCH 9 UID", imap, ["command UID", "command FETCH", "number 9"]],
    ["SELECT INBOX", imap, ["later SELECT"]],
    ["FECTH 1", imap, ["unknown FECTH"]],
    ["FET", imap, []],
    ["FEX", imap, ["unknown FEX"]],
    ['LOGIN "lu cia" x', imap, ["command LOGIN", 'string "lu cia"']],
    ["DELE 2", pop3, ["command DELE", "number 2"]],
    ["PASS x", pop3, ["later PASS"]],
    ["FETCH 1", pop3, ["unknown FETCH"]],
    ["", imap, []],
  ])("%j", (text, reading, expected) => {
    expect(looks(text, reading)).toEqual(expected);
  });

  test("flags, literals and the command behind them", () => {
    expect(looks("APPEND x (\\Seen) {13+}\nSubject: x\n\nFETCH 2 UID")).toEqual(
      [
        "command APPEND",
        "flag \\Seen",
        "literal {13+}",
        "literal Subject: x",
        "command FETCH",
        "number 2",
      ],
    );
  });

  test("a literal in progress, and what goes on behind it", () => {
    const begun = { pieces: ["a1 LOGIN {5}"], literals: [] };
    expect(looks("lucia gato", { ...imap, begun, literal: 5 })).toEqual([
      "literal lucia",
    ]);
    const rest = { pieces: ["a1 APPEND x {5}"], literals: ["12345"] };
    expect(looks("FETCH", { ...imap, begun: rest })).toEqual([]);
  });

  test.each([
    "FETCH 1 (FLAGS",
    'LOGIN "ñandú" ü',
    "FECTH 1\nNOOP\n",
    "APPEND ñ {3}\nñx\n",
    "x ",
    "  ",
  ])("nothing of %j is lost", (text) => {
    const joined = painted(text, imap)
      .map((segment) => segment.text)
      .join("");
    expect(joined).toBe(text);
  });
});

describe("what was meant", () => {
  const tagged = { tagged: true, known, legal: new Set(["FETCH"]) };
  test.each<[string, string | null]>([
    ["a1 FECTH 1 FLAGS", "FETCH 1 FLAGS"],
    ["a1 fetc 1", "FETCH 1"],
    ["a1 SELCT INBOX", "SELECT INBOX"],
    ["FETCH 1 FLAGS", "FETCH 1 FLAGS"],
    ["FECTH 1 FLAGS", "FETCH 1 FLAGS"],
    ["a1 XYZZY", null],
    ["a1 FETCH 0", null],
    ["", null],
  ])("by %j", (line, corrected) => {
    expect(correctionOf(line, tagged)?.line ?? null).toBe(corrected);
  });

  test("without tags", () => {
    const commands = new Set(["DELE", "RETR", "RSET", "LIST"]);
    const bare = { tagged: false, known: commands, legal: commands };
    expect(correctionOf("DELETE 2", bare)?.line).toBe("DELE 2");
    expect(correctionOf("rert 1", bare)?.line).toBe("RETR 1");
    expect(correctionOf("QUIZ", bare)).toBeNull();
    expect(correctionOf("LIST 9", bare)).toBeNull();
  });

  test.each([
    ["FETCH", "FECTH", 1],
    ["FETCH", "FETCH", 0],
    ["", "AB", 2],
    ["DELE", "DELETE", 2],
    ["STORE", "SEARCH", 4],
  ])("%s and %s are %d apart", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe("a command that is none here", () => {
  const told = (line: string, name: string) => {
    const protocol = protocolNamed(name);
    const stray = strayOf(line, protocol);
    return stray && plainText(strayPieces(stray, protocol, commandEn, "en"));
  };

  test.each([
    [
      "a1 stat",
      "pop3",
      "Commands of POP3 have no tag, and the server took a1 for the command.",
    ],
    [
      "a3 FETCH 1 FLAGS",
      "pop3",
      "FETCH is a command of IMAP, and this server speaks POP3.",
    ],
    [
      "starttls",
      "pop3",
      "STARTTLS is a command of IMAP and SMTP, and this server speaks POP3.",
    ],
    [
      "a1 RETR 1",
      "imap",
      "RETR is a command of POP3, and this server speaks IMAP.",
    ],
    [
      "LOGIN lucia x",
      "submission",
      "LOGIN is a command of IMAP, and this server speaks SMTP.",
    ],
    ["FECTH 1", "pop3", null],
    ["", "imap", null],
  ])("%s in %s", (line, name, said) => {
    expect(told(line, name)).toBe(said);
  });

  test("what was meant is said without its tag", () => {
    expect(strayOf("a1  dele 2", protocolNamed("pop3"))).toBeNull();
    expect(strayOf("a1 dele 2", protocolNamed("pop3"))).toMatchObject({
      command: "DELE",
      line: "dele 2",
    });
  });
});

describe("completion", () => {
  const prefixOf = () => "a1 ";

  test("the word at the caret, in its line", () => {
    expect(wordAt("FETCH 1 (FL", 11, prefixOf)).toEqual({
      start: 9,
      typed: "FL",
      before: "a1 FETCH 1 (",
    });
    expect(wordAt("NOOP\nSEL", 8, prefixOf)).toEqual({
      start: 5,
      typed: "SEL",
      before: "a1 ",
    });
    expect(wordAt("FETCH 1", 5, prefixOf).typed).toBe("FETCH");
  });

  const around = {
    commands: ["LOGIN", "FETCH", "SELECT"],
    account: "lucia",
    mailboxes: ["INBOX"],
    messages: [{ number: 1, uid: 101, subject: "" }],
    keywords: [],
  };
  const end = (text: string, sent: readonly string[] = []): string => {
    const place = wordAt(text, text.length, prefixOf);
    const options = new Completer().at("imap", texts, place, around);
    return likelyEnd("imap", text, sent, place, options);
  };

  test.each<[string, readonly string[], string]>([
    ["SE", [], "LECT"],
    ["se", [], "LECT"],
    ["SELECT IN", [], "BOX"],
    ["SELECT", [], ""],
    ["SELECT ", [], ""],
    ["FETCH 1", [], ""],
    ["FETCH", ["FETCH 1 FLAGS", "FETCH 2 FLAGS"], " 2 FLAGS"],
    ["LOGIN", ["LOGIN lucia gato.rojo"], ""],
    ["LOGIN lucia ", ["LOGIN lucia gato.rojo"], ""],
    ["LOGIN l", [], "ucia"],
    ["", ["NOOP"], ""],
  ])("%j after %j goes on with %j", (text, sent, expected) => {
    expect(end(text, sent)).toBe(expected);
  });
});

describe("chips in one line", () => {
  const sizes = { letter: 7, frame: 16, gap: 5 };
  const commands = ["FETCH", "STORE", "COPY"];
  // 51 + 5 + 51 + 5 + 44 = 156
  test.each([
    [156, 3],
    [155, 2],
    [107 + 5 + 30, 2],
    [107 + 5 + 29, 1],
    [0, 1],
  ])("in %d px %d fit", (room, count) => {
    expect(chipsThatFit(commands, { ...sizes, room })).toBe(count);
  });
});

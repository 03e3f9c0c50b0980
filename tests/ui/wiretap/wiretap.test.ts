import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  record,
  traceOf,
  type Timeline,
} from "../../../src/simulator/timeline.ts";
import { displayText } from "../../../src/ui/ladder/display-text.ts";
import { segmentsOf } from "../../../src/ui/ladder/segments.ts";
import { wireLines, type WireLine } from "../../../src/ui/ladder/wire-line.ts";
import {
  digestSteps,
  heardLogin,
} from "../../../src/ui/wiretap/digest-steps.ts";
import { hear } from "../../../src/ui/wiretap/hear.ts";
import { wiretapEn } from "../../../src/ui/text/wiretap-en.ts";
import { wiretapEs } from "../../../src/ui/text/wiretap-es.ts";
import { plainText, piecesOf } from "../../../src/ui/text/pieces.ts";
import { quiet, talk } from "../talk.ts";

/** A connection on which octets come in just these pieces. */
function pieces(protocol: string, ...octets: readonly string[]): Timeline {
  return octets.reduce(
    (timeline, piece) =>
      record(timeline, { kind: "send", at: 0, connection: "a", octets: piece }),
    talk(quiet(), protocol, "a"),
  );
}

function linesOf(timeline: Timeline, tagged: boolean): readonly WireLine[] {
  return wireLines(traceOf(timeline), { tagged, roundTripTime: 0 });
}

/** What a wiretap marks of the client's lines, as `kind text`. */
function marks(timeline: Timeline, tagged: boolean): readonly string[] {
  return hear(linesOf(timeline, tagged), "buzon.example")
    .filter(({ side }) => side === "client")
    .flatMap(({ heard, octets }) =>
      heard === null
        ? []
        : [`${heard.kind} ${displayText(octets.slice(heard.from, heard.to))}`],
    );
}

const digest = "c4c9334bac560ecc979e58001b3e22fb";

describe("what gives something away is marked", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["PASS", ["USER lucia", "PASS gato.rojo"], ["password gato.rojo"]],
    ["a wrong one too", ["USER lucia", "PASS gat"], ["password gat"]],
    ["in any case", ["user lucia", "pass x y  z"], ["password x y  z"]],
    ["PASS too early", ["PASS gato.rojo"], ["password gato.rojo"]],
    ["an unknown character", ["USER lucía", "PASS sí\x07"], ["password sí␇"]],
    ["a digest", [`APOP lucia ${digest}`], [`digest ${digest}`]],
    ["nothing said", ["PASS", "PASS ", "APOP lucia", "USER PASS"], []],
    ["no secret", ["CAPA", "USER lucia", "QUIT"], []],
  ])("in POP3: %s", (_, lines, expected) => {
    const octets = lines.map((line) =>
      Buffer.from(line, "utf8").toString("latin1"),
    );
    expect(marks(talk(quiet(), "pop3", "a", ...octets), false)).toEqual(
      expected,
    );
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["LOGIN", ["a LOGIN lucia gato.rojo\r\n"], ["password gato.rojo"]],
    ["quoted", ['a login "a b" "c \\" d"\r\n'], ['password "c \\" d"']],
    ["an open quote", ['a LOGIN lucia "gato\r\n'], ['password "gato']],
    ["too many words", ["a LOGIN lucia gato rojo\r\n"], ["password gato"]],
    [
      "literals",
      ["a LOGIN {5}\r\n", "lucia {9}\r\n", "gato.rojo\r\n", "b NOOP\r\n"],
      ["password gato.rojo"],
    ],
    [
      "one literal, torn",
      ["a LOGIN lucia {9}\r\n", "gato", ".rojo\r\n"],
      ["password gato", "password .rojo"],
    ],
    [
      "a literal for the name only",
      ["a LOGIN {5}\r\n", "lucia gato.rojo\r\n"],
      ["password gato.rojo"],
    ],
    [
      "a SASL response",
      ["a AUTHENTICATE PLAIN\r\n", "AGx1Y2lhAHg=\r\n", "b NOOP\r\n"],
      ["encoded AGx1Y2lhAHg="],
    ],
    [
      "an initial response",
      ["a authenticate plain AGx1Y2lhAHg=\r\n"],
      ["encoded AGx1Y2lhAHg="],
    ],
    ["a SASL exchange given up", ["a AUTHENTICATE PLAIN\r\n", "*\r\n"], []],
    ["no LOGIN", ["a NOOP\r\n", 'b LIST "" *\r\n'], []],
  ])("in IMAP: %s", (_, octets, expected) => {
    expect(marks(pieces("imap", ...octets), true)).toEqual(expected);
  });

  test("P-21 the stamp in each greeting, which nothing else is taken for", () => {
    const twice = talk(talk(quiet(), "pop3", "a", "QUIT"), "pop3", "a", "CAPA");
    const stamps = hear(linesOf(twice, false), "buzon.example").flatMap(
      ({ heard, text }) =>
        heard === null ? [] : [text.slice(heard.from, heard.to)],
    );
    expect(stamps).toHaveLength(2);
    expect(new Set(stamps).size).toBe(2);
    for (const stamp of stamps) expect(stamp).toMatch(/^<\d+\.\d+@[^<>]+>$/);
    const imap = hear(
      linesOf(talk(quiet(), "imap", "a"), true),
      "buzon.example",
    );
    expect(imap.map(({ heard }) => heard)).toEqual([null]);
  });

  test("the mark parts a line's segments and changes none of its text", () => {
    const timeline = talk(quiet(), "imap", "a", "a1 LOGIN lucia gato.rojo");
    const [line] = hear(linesOf(timeline, true), "buzon.example").filter(
      ({ heard }) => heard !== null,
    );
    if (line === undefined) throw new Error("nothing marked");
    expect(segmentsOf(line)).toEqual([
      { text: "a1 ", role: "tag" },
      { text: "LOGIN ", role: "name" },
      { text: "lucia ", role: "plain" },
      { text: "gato.rojo", role: "password" },
    ]);
  });
});

test("what is heard keeps its end apart, and the line stays what it is", () => {
  const twice = talk(quiet(), "pop3", "a", `APOP lucia ${digest}`, "QUIT");
  const lines = hear(linesOf(twice, false), "buzon.example");
  for (const line of lines) {
    const pieces = segmentsOf(line);
    expect(pieces.map(({ text }) => text).join("")).toBe(line.text);
    const roles = pieces.map(({ role }) => role);
    expect(roles.includes("ending")).toBe(line.heard !== null);
  }
  const [greeting] = lines.map((line) => segmentsOf(line).slice(-2));
  expect(greeting).toEqual([
    { text: expect.stringMatching(/^<\d+\.\d+@/) as string, role: "stamp" },
    { text: "ple>", role: "ending" },
  ]);
});

describe("the digest, worked out", () => {
  test("P-22 step by step, from the RFC's own example", () => {
    const steps = digestSteps("<1896.697170952@dbc.mtview.ca.us>", "tanstaaf");
    expect(steps).toEqual({
      joined: "<1896.697170952@dbc.mtview.ca.us>tanstaaf",
      count: 41,
      octets: [...Buffer.from(digest, "hex")],
      digest,
    });
    expect(digestSteps("<a@b>", "sí").count).toBe(8);
  });

  test("P-22 P-23 what was heard is enough to try passwords", () => {
    const greeted = talk(quiet(), "pop3", "a");
    const [greeting] = hear(linesOf(greeted, false), "buzon.example");
    if (greeting === undefined) throw new Error("no greeting");
    const { stamp, user } = heardLogin(greeting, [greeting]);
    expect(user).toBeNull();
    const sent = createHash("md5").update(`${stamp}gato.rojo`).digest("hex");
    const lines = hear(
      linesOf(talk(quiet(), "pop3", "a", `APOP lucia ${sent}`), false),
      "buzon.example",
    );
    const line = lines.find(({ heard }) => heard?.kind === "digest");
    if (line === undefined) throw new Error("no digest");
    const heard = heardLogin(line, lines);
    expect(heard).toEqual({ stamp, user: "lucia", digest: sent });
    expect(digestSteps(heard.stamp, "gato.rojo").digest).toBe(heard.digest);
    expect(digestSteps(heard.stamp, "gato.roja").digest).not.toBe(heard.digest);
    expect(lines.at(-1)?.status).toBe("+OK");
  });
});

test("both languages have the same gaps and the same protocol text", () => {
  const gaps = (text: string) => [...text.matchAll(/\{\w+\}|`[^`]*`/g)].join();
  const texts = (words: object): readonly string[] =>
    Object.values(words).flatMap((each: object | string) =>
      typeof each === "string" ? [each] : texts(each),
    );
  const spanish = texts(wiretapEs);
  const english = texts(wiretapEn);
  expect(english.map(gaps)).toEqual(spanish.map(gaps));
  english.forEach((text, index) => {
    expect(plainText(piecesOf(text))).not.toBe(spanish[index]);
  });
});

import { createHash, createHmac } from "node:crypto";
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
  heardLogin,
  type HeardLogin,
} from "../../../src/ui/wiretap/heard-login.ts";
import { loginSteps } from "../../../src/ui/wiretap/login-steps.ts";
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

/** A login that was heard of, but for what a test is about. */
function login(given: Partial<HeardLogin>): HeardLogin {
  const nothing = { user: "user", proof: null, bare: "", withoutProof: "" };
  return { mechanism: "APOP", challenge: "", ...nothing, ...given };
}

function stepTexts(heard: HeardLogin, secret: string) {
  const { steps } = loginSteps(heard, secret);
  return Object.fromEntries(steps.map(({ key, text }) => [key, text]));
}

/** The line of a proof among what a wiretap hears, and what it knows of its login. */
function heardIn(timeline: Timeline, tagged: boolean): HeardLogin {
  const lines = hear(linesOf(timeline, tagged), "buzon.example");
  const line = lines.find(
    ({ heard }) => heard?.kind === "digest" || heard?.kind === "proof",
  );
  if (line === undefined) throw new Error("no proof");
  return heardLogin(line, lines);
}

/** The server's last challenge of a timeline, out of its base64. */
function challengeIn(timeline: Timeline): string {
  const lines = linesOf(timeline, true).filter(
    ({ kind }) => kind === "continuation",
  );
  const [, base64 = ""] = lines.at(-1)?.text.split(" ") ?? [];
  return Buffer.from(base64, "base64").toString("latin1");
}

describe("a proof, worked out", () => {
  test("P-22 APOP step by step, from the RFC's own example", () => {
    const challenge = "<1896.697170952@dbc.mtview.ca.us>";
    const { steps, proof } = loginSteps(login({ challenge }), "tanstaaf");
    expect(proof).toBe(digest);
    expect(steps.map(({ key, text }) => [key, text])).toEqual([
      ["stamp", challenge],
      ["secret", "tanstaaf"],
      ["joined", `${challenge}tanstaaf`],
      ["octets", [...Buffer.from(digest, "hex")].join(" ")],
      ["digest", digest],
    ]);
    expect(steps[2]?.values).toEqual({ count: "41" });
    expect(
      loginSteps(login({ challenge: "<a@b>" }), "sí").steps[2]?.values,
    ).toEqual({ count: "8" });
  });

  test("RFC 2195 §2: CRAM-MD5 step by step, from its own example", () => {
    const challenge = "<1896.697170952@postoffice.reston.mci.net>";
    const heard = login({ mechanism: "CRAM-MD5", challenge });
    const key = Buffer.alloc(64);
    key.write("tanstaaftanstaaf");
    const md5 = (pad: number, text: Buffer) =>
      createHash("md5")
        .update(key.map((octet) => octet ^ pad))
        .update(text)
        .digest();
    const inner = md5(0x36, Buffer.from(challenge));
    expect(stepTexts(heard, "tanstaaftanstaaf")).toEqual({
      challenge,
      secret: "tanstaaftanstaaf",
      inner: inner.toString("hex"),
      outer: [...md5(0x5c, inner)].join(" "),
      digest: "b913a602c7eda7a495b4e6e7334d3890",
    });
    const long = "x".repeat(70);
    const { steps, proof } = loginSteps(heard, long);
    expect(proof).toBe(createHmac("md5", long).update(challenge).digest("hex"));
    const outer = steps.find((step) => step.key === "outer")?.text ?? "";
    expect(Buffer.from(outer.split(" ").map(Number)).toString("hex")).toBe(
      proof,
    );
  });

  test("RFC 7677 §3: SCRAM-SHA-256 step by step, from its own example", () => {
    const nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    const heard = login({
      mechanism: "SCRAM-SHA-256",
      challenge: `r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`,
      bare: "n=user,r=rOprNGfwEbeRWgbNEkqO",
      withoutProof: `c=biws,r=${nonce}`,
    });
    const { proof, steps } = loginSteps(heard, "pencil");
    expect(proof).toBe("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    expect(steps.at(-1)?.text).toBe(
      "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
    );
    const {
      clientKey = "",
      storedKey,
      authMessage,
    } = stepTexts(heard, "pencil");
    expect(storedKey).toBe(
      createHash("sha256").update(Buffer.from(clientKey, "hex")).digest("hex"),
    );
    expect(authMessage).toBe(
      `${heard.bare},${heard.challenge},${heard.withoutProof}`,
    );
  });

  test("P-22 P-23 what was heard of APOP is enough to try passwords", () => {
    const greeted = talk(quiet(), "pop3", "a");
    const [greeting] = hear(linesOf(greeted, false), "buzon.example");
    if (greeting === undefined) throw new Error("no greeting");
    const { challenge, user } = heardLogin(greeting, [greeting]);
    expect(user).toBeNull();
    const sent = createHash("md5")
      .update(`${challenge}gato.rojo`)
      .digest("hex");
    const heard = heardIn(
      talk(quiet(), "pop3", "a", `APOP lucia ${sent}`),
      false,
    );
    expect(heard).toEqual(login({ challenge, user: "lucia", proof: sent }));
    expect(loginSteps(heard, "gato.rojo").proof).toBe(heard.proof);
    expect(loginSteps(heard, "gato.roja").proof).not.toBe(heard.proof);
  });

  test.each([
    ["imap", "a1 AUTHENTICATE CRAM-MD5"],
    ["pop3", "AUTH CRAM-MD5"],
  ])("what was heard of CRAM-MD5 is enough too: %s", (protocol, command) => {
    const begun = talk(quiet(), protocol, "a", command);
    const challenge = challengeIn(begun);
    const sent = createHmac("md5", "gato.rojo").update(challenge).digest("hex");
    const response = Buffer.from(`lucia ${sent}`).toString("base64");
    const heard = heardIn(
      talk(quiet(), protocol, "a", command, response),
      protocol === "imap",
    );
    expect(heard).toEqual(
      login({
        mechanism: "CRAM-MD5",
        challenge,
        user: "lucia",
        proof: sent,
      }),
    );
    expect(loginSteps(heard, "gato.rojo").proof).toBe(heard.proof);
    expect(loginSteps(heard, "gato.roja").proof).not.toBe(heard.proof);
  });

  test("of SCRAM only its last response is a proof, and it is enough to try passwords", () => {
    const bare = "n=lucia,r=abcdef";
    const first = `a1 AUTHENTICATE SCRAM-SHA-1 ${Buffer.from(`n,,${bare}`).toString("base64")}`;
    const challenge = challengeIn(talk(quiet(), "imap", "a", first));
    const [nonce = ""] = challenge.split(",");
    const asked = login({
      mechanism: "SCRAM-SHA-1",
      challenge,
      user: "lucia",
      bare,
      withoutProof: `c=biws,${nonce}`,
    });
    const { proof } = loginSteps(asked, "gato.rojo");
    const last = `c=biws,${nonce},p=${proof}`;
    const timeline = talk(
      quiet(),
      "imap",
      "a",
      first,
      Buffer.from(last).toString("base64"),
      "",
    );
    expect(heardIn(timeline, true)).toEqual({ ...asked, proof });
    expect(marks(timeline, true).map((mark) => mark.split(" ")[0])).toEqual([
      "encoded",
      "proof",
    ]);
    expect(linesOf(timeline, true).at(-1)?.text).toMatch(/^a1 OK/);
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

import { describe, expect, test } from "vitest";
import { Moment } from "../../src/course/moment.ts";
import { Observation } from "../../src/course/observation.ts";
import { progressOf } from "../../src/course/progress.ts";
import {
  answersOf,
  isRight,
  rightAnswer,
  type Question,
} from "../../src/course/question.ts";
import { begun, play, type Script } from "../../src/course/script.ts";
import { worldOf } from "./lesson-folder.ts";
import { smallLesson } from "./small-lesson.ts";

const world = worldOf("reference");
const pop3: Script = [{ connect: "pop3" }, "USER lucia", "PASS gato.rojo"];

function asked(question: object, script: Script, more: object = {}) {
  const lesson = smallLesson(
    [
      {
        goal: { said: { answer: { question: "q", right: true } } },
        questions: [{ id: "q", ...question }],
      },
    ],
    { ...more },
  );
  const played = play(begun(lesson, world), script);
  const { timeline, answers } = played;
  const observation = new Observation(timeline, answers, lesson);
  const moment = new Moment(observation, observation.inputs, 0);
  const found = observation.question("q");
  if (found === undefined) throw new Error("no question");
  const passes = (line: Script[number]): boolean => {
    const { timeline: then, answers: given } = play(played, [line]);
    return progressOf(lesson, then, given).current === 1;
  };
  return { question: found, moment, passes };
}

const value = (right: unknown, more: object = {}) => ({
  kind: "value",
  right,
  ...more,
});

describe("a value is worked out by the engine", () => {
  const inbox = {};
  test.each<[unknown, Script, string]>([
    [{ octets: inbox }, [], "274577"],
    [{ octets: { unmarked: true } }, [...pop3, "DELE 2"], "259317"],
    [{ octets: { unmarked: true } }, pop3, "274577"],
    [{ octets: { only: "largest" } }, [], "197369"],
    [{ count: { notFlag: "\\Seen" } }, [], "3"],
    [{ uids: { notFlag: "\\seen", since: "2024-06-09" } }, [], "106 111"],
    [{ uids: { before: "2024-06-07" } }, [], "101 103"],
    [{ uids: { which: [108], flag: "\\Flagged" } }, [], "108"],
    [{ uids: { only: "newest" } }, [], "111"],
    [{ uids: { only: "oldest" } }, [], "101"],
    [{ count: {} }, [...pop3, "DELE 1", "QUIT"], "5"],
    [{ count: { at: "beginning" } }, [...pop3, "DELE 1", "QUIT"], "6"],
    [{ uids: { mailbox: "Facturas", from: "agua" } }, [], "3"],
    [{ uids: { subject: "zapatillas" } }, [], "103"],
    [{ header: { name: "Message-ID", of: { which: [103] } } }, [], zapatos()],
    [{ password: "marta" }, [], "luna.verde"],
    [{ wire: { measure: "sent" } }, pop3, "28"],
    [{ wire: { measure: "roundTrips", client: "x" } }, pop3, "2"],
    [{ ratio: [{ octets: inbox }, { octets: inbox }] }, [], "1"],
  ])("%j", (right, script, expected) => {
    const { question, moment, passes } = asked(value(right), script);
    expect(rightAnswer(question, moment)).toBe(expected);
    expect(passes({ answer: ["q", expected] })).toBe(true);
    expect(passes({ solve: "q" })).toBe(true);
    expect(passes({ answer: ["q", "17 18"] })).toBe(false);
  });

  test("base64 makes a part larger by its quarter, and the line ends", () => {
    const part = (decoded: boolean) => ({
      part: { section: "2", of: { which: [104] }, decoded },
    });
    const growth = { ratio: [part(false), part(true)] };
    const { question, moment } = asked(value(growth, { within: 0.01 }), []);
    expect(Number(rightAnswer(question, moment))).toBeCloseTo(1.37, 2);
    expect(isRight(question, "1,37", moment)).toBe(true);
    expect(isRight(question, "1.37", moment)).toBe(true);
    expect(isRight(question, "1.4", moment)).toBe(false);
  });
});

function zapatos(): string {
  return "<oferta.8841@zapatolandia.example>";
}

describe("answers are read as people write them", () => {
  test.each<[unknown, string, boolean]>([
    [{ octets: {} }, "274577", true],
    [{ octets: {} }, " 274 577 ", true],
    [{ octets: {} }, "274.577", true],
    [{ octets: {} }, "274,577", true],
    [{ octets: {} }, "274578", false],
    [{ octets: {} }, "", false],
    [{ octets: {} }, "2e5", false],
    [{ uids: { notFlag: "\\Seen" } }, "111, 106 y 103", true],
    [{ uids: { notFlag: "\\Seen" } }, "* SEARCH 103 106 111", true],
    [{ uids: { notFlag: "\\Seen" } }, "103 106", false],
    [{ uids: { notFlag: "\\Seen" } }, "103 103 106", false],
    [{ password: "lucia" }, " gato.rojo ", true],
    [{ password: "lucia" }, "Gato.rojo", false],
    [
      { header: { name: "Subject", of: { which: [103] } } },
      "oferta: 50 % en  ZAPATILLAS",
      true,
    ],
  ])("%j: %j is right: %s", (right, given, expected) => {
    const { question, moment } = asked(value(right), []);
    expect(isRight(question, given, moment)).toBe(expected);
  });
});

describe("lines in groups", () => {
  test("what the server wrote in a header is told from what the client did", () => {
    const { question, moment, passes } = asked(
      { kind: "lines", lines: "header" },
      [
        { connect: "smtp" },
        "EHLO casa.example",
        "MAIL FROM:<ana@casa.example>",
        "RCPT TO:<lucia@buzon.example>",
        "DATA",
        { send: ["From: ana@casa.example", "Subject: Hola", "", "Hola", "."] },
      ],
    );
    const right = rightAnswer(question, moment);
    // Return-Path, and Received on three lines.
    expect(right).toBe("server server server server client client");
    expect(passes({ answer: ["q", ` ${right}\n`] })).toBe(true);
    expect(passes({ answer: ["q", right.replace("client", "server")] })).toBe(
      false,
    );
  });

  test("an untagged line belongs to the command that led to it", () => {
    const { question, moment, passes } = asked(
      { kind: "lines", lines: "answers" },
      [
        { connect: "imap" },
        "a1 CAPABILITY",
        "b2 LOGIN lucia gato.rojo",
        "b3 STATUS INBOX (MESSAGES)",
        "b4 XYZZY",
      ],
      { protocol: "imap" },
    );
    expect(rightAnswer(question, moment)).toBe("* a1 a1 b2 b3 b3 b4");
    expect(passes({ solve: "q" })).toBe(true);
  });
});

describe("what the prose has words for", () => {
  test.each<[object, readonly string[]]>([
    [{ kind: "choice", choices: ["a", "b"], right: "a" }, ["a", "b"]],
    [{ kind: "claim", right: false, decidedBy: "said" }, ["true", "false"]],
    [value({ count: {} }), ["right", "wrong"]],
    [{ kind: "lines", lines: "header" }, ["right", "wrong"]],
  ])("%j", (question, expected) => {
    expect(answersOf({ id: "q", ...question } as Question)).toEqual(expected);
  });

  test("a claim is right or not", () => {
    const { passes } = asked(
      { kind: "claim", right: false, decidedBy: "said" },
      [],
    );
    expect(passes({ answer: ["q", "false"] })).toBe(true);
    expect(passes({ answer: ["q", "true"] })).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { noFlags } from "../../../src/mail/flags.ts";
import { MessageContent } from "../../../src/mail/format/message-content.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import type { Placed } from "../../../src/mail/message-list.ts";
import { byOrderedSubject } from "../../../src/protocols/imap/threads/ordered-subject.ts";
import { byReferences } from "../../../src/protocols/imap/threads/references.ts";
import {
  printThreads,
  type Thread,
} from "../../../src/protocols/imap/threads/thread.ts";
import { messageOf } from "../../stores.ts";

interface Letter {
  readonly id?: string;
  readonly subject?: string;
  readonly references?: string;
  readonly answers?: string;
  /** Hours since the first of June. */
  readonly at?: number;
}

/** Letters as messages with the numbers 1, 2, 3…, each an hour after the one before. */
function placed(...letters: readonly Letter[]): readonly Placed[] {
  return letters.map(({ id, subject, references, answers, at }, index) => {
    const lines = [
      ...(id === undefined ? [] : [`Message-ID: <${id}@x>`]),
      ...(subject === undefined ? [] : [`Subject: ${subject}`]),
      ...(references === undefined ? [] : [`References: ${ids(references)}`]),
      ...(answers === undefined ? [] : [`In-Reply-To: ${ids(answers)}`]),
    ];
    const ms = Date.UTC(2024, 5, 1, at ?? index);
    return {
      number: index + 1,
      message: {
        uid: 100 + index,
        flags: noFlags,
        internalDate: { ms, zoneMinutes: 0 },
        content: new MessageContent(octetsOf(messageOf(...lines, "", "."))),
        modSeq: 1,
      },
    };
  });
}

function ids(words: string): string {
  return words.replace(/\w+/g, "<$&@x>");
}

function printed(threads: readonly Thread[]): string {
  return printThreads(threads, ({ number }) => number);
}

describe("X-THREAD-4 REFERENCES", () => {
  test.each<readonly [string, string, readonly Letter[]]>([
    [
      "a chain",
      "(1 2 3)",
      [
        { id: "a" },
        { id: "b", references: "a" },
        { id: "c", references: "a b" },
      ],
    ],
    [
      "two answers",
      "(1 (2)(3))",
      [{ id: "a" }, { id: "b", references: "a" }, { id: "c", references: "a" }],
    ],
    [
      "In-Reply-To where References are missing",
      "(1 2)",
      [{ id: "a" }, { id: "b", answers: "a" }],
    ],
    [
      "References before In-Reply-To",
      "(1 3)(2)",
      [{ id: "a" }, { id: "b" }, { id: "c", references: "a", answers: "b" }],
    ],
    [
      "only the first of In-Reply-To",
      "(1 3)(2)",
      [{ id: "a" }, { id: "b" }, { id: "c", answers: "a b" }],
    ],
    [
      "answers that came before what they answer",
      "(2 1)",
      [{ id: "b", references: "a" }, { id: "a" }],
    ],
    [
      "one answer to a letter that isn't there",
      "(1)",
      [{ id: "b", references: "gone" }],
    ],
    [
      "two answers to a letter that isn't there",
      "((1)(2))",
      [
        { id: "b", references: "gone" },
        { id: "c", references: "gone" },
      ],
    ],
    [
      "a missing letter in the middle",
      "(1 2)",
      [{ id: "a" }, { id: "c", references: "a gone" }],
    ],
    [
      "a loop of two",
      "(2 1)",
      [
        { id: "a", references: "b" },
        { id: "b", references: "a" },
      ],
    ],
    ["a letter that answers itself", "(1)", [{ id: "a", references: "a" }]],
    [
      "one id on two letters",
      "(1 3)(2)",
      [{ id: "a" }, { id: "a" }, { id: "b", references: "a" }],
    ],
    ["no ids at all", "(1)(2)", [{}, {}]],
    [
      "siblings by date, not by number",
      "(1 (3)(2))",
      [
        { id: "a" },
        { id: "b", references: "a", at: 9 },
        { id: "c", references: "a", at: 5 },
      ],
    ],
    [
      "roots by date",
      "(2)(1)",
      [
        { id: "a", at: 9 },
        { id: "b", at: 5 },
      ],
    ],
    [
      "equal dates by number",
      "(1)(2)",
      [
        { id: "a", at: 5 },
        { id: "b", at: 5 },
      ],
    ],
    [
      "one subject, no ids: the answer below",
      "(1 2)",
      [{ subject: "Cena" }, { subject: "Re: cena" }],
    ],
    [
      "one subject, both new: side by side",
      "((1)(2))",
      [{ subject: "Cena" }, { subject: "Cena" }],
    ],
    [
      "one subject, three of them",
      "((1)(2)(3))",
      [{ subject: "Cena" }, { subject: "Cena" }, { subject: "Cena" }],
    ],
    [
      "an answer that came first, below all the same",
      "(2 1)",
      [{ subject: "Re: Cena" }, { subject: "Cena" }],
    ],
    [
      "empty subjects aren't joined",
      "(1)(2)",
      [{ subject: "Re:" }, { subject: "" }],
    ],
    [
      "a place for what is missing takes in those of its subject",
      "((1)(2)(3))",
      [
        { id: "b", references: "gone", subject: "Re: Cena" },
        { id: "c", references: "gone", subject: "Re: Cena" },
        { id: "d", subject: "Cena" },
      ],
    ],
    [
      "two places for what is missing become one",
      "((1)(2)(3)(4))",
      [
        { id: "b", references: "gone", subject: "Re: Cena" },
        { id: "c", references: "gone", subject: "Re: Cena" },
        { id: "d", references: "lost", subject: "Re: Cena" },
        { id: "e", references: "lost", subject: "Re: Cena" },
      ],
    ],
  ])("%s", (_, expected, letters) => {
    expect(printed(byReferences(placed(...letters)))).toBe(expected);
  });

  test("a chain as long as a mailbox", () => {
    const letters = Array.from({ length: 5000 }, (_, n) => ({
      id: `n${n}`,
      answers: `n${n - 1}`,
    }));
    const numbers = letters.map((_, n) => n + 1).join(" ");
    expect(printed(byReferences(placed(...letters)))).toBe(`(${numbers})`);
  });
});

describe("X-THREAD-3 ORDEREDSUBJECT", () => {
  test.each<readonly [string, string, readonly Letter[]]>([
    ["one each", "(1)(2)", [{ subject: "a" }, { subject: "b" }]],
    ["a pair", "(1 2)", [{ subject: "a" }, { subject: "Re: A" }]],
    [
      "no grandchildren",
      "(1 (2)(3))",
      [{ subject: "a" }, { subject: "Re: a" }, { subject: "Fwd: a" }],
    ],
    [
      "by date",
      "(2)(3 1)",
      [
        { subject: "a", at: 9 },
        { subject: "b", at: 1 },
        { subject: "a", at: 2 },
      ],
    ],
  ])("%s", (_, expected, letters) => {
    expect(printed(byOrderedSubject(placed(...letters)))).toBe(expected);
  });
});

test("X-THREAD-5 branches stand in parentheses, chains between spaces", () => {
  const at = (number: number, ...children: readonly Thread[]): Thread => {
    const [first] = placed({});
    if (first === undefined) throw new Error("nothing placed");
    return { placed: { ...first, number }, children };
  };
  const threads = [
    at(2),
    at(3, at(6, at(4, at(23)), at(44, at(7, at(96))))),
    { placed: null, children: [at(8), at(5)] },
  ];
  expect(printed(threads)).toBe("(2)(3 6 (4 23)(44 7 96))((8)(5))");
});

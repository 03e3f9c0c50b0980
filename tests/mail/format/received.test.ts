import { expect, test } from "vitest";
import {
  ReceivedReader,
  receivedClauses,
} from "../../../src/mail/format/received.ts";

function told(value: string): readonly string[] {
  return receivedClauses(value).map(
    ({ rule, from, to }) => `${rule}: ${value.slice(from, to)}`,
  );
}

test.each<[string, string, readonly string[]]>([
  [
    "our own",
    " from sobremesa.example by buzon.example with ESMTPSA id 1a2b for <profe@escuela.example>; Thu, 13 Jun 2024 08:00:03 +0000",
    [
      "From-domain: from sobremesa.example",
      "By-domain: by buzon.example",
      "With: with ESMTPSA",
      "ID: id 1a2b",
      "For: for <profe@escuela.example>",
      "Stamp: ; Thu, 13 Jun 2024 08:00:03 +0000",
    ],
  ],
  [
    "comments, which hold what would begin a clause",
    "from x (by y; with z) by w via TCP (a (b) c) with SMTP; 1 Jan 2024 (UTC)",
    [
      "From-domain: from x (by y; with z)",
      "By-domain: by w",
      "Via: via TCP (a (b) c)",
      "With: with SMTP",
      "Stamp: ; 1 Jan 2024 (UTC)",
    ],
  ],
  [
    "a comment alone",
    "(qmail 12 invoked by uid 89); 1 Jan 2024",
    ["received-token: (qmail 12 invoked by uid 89)", "Stamp: ; 1 Jan 2024"],
  ],
  [
    "words of no clause, case, and a quoted local part",
    'FROM a BY b tls for <"x; by y"@z>;2024',
    [
      "From-domain: FROM a",
      "By-domain: BY b tls",
      'For: for <"x; by y"@z>',
      "Stamp: ;2024",
    ],
  ],
  [
    "a host that is called like a clause",
    "from by by via",
    ["From-domain: from by", "By-domain: by via"],
  ],
  ["what is never closed", 'by a (b "c; by d', ['By-domain: by a (b "c; by d']],
  ["nothing", "  ", []],
])("S-44 the clauses of a Received field: %s", (_, value, clauses) => {
  expect(told(value)).toEqual(clauses);
});

test("S-44 a folded field is read line by line", () => {
  const reader = new ReceivedReader();
  const lines = [
    "Received: from a (b",
    "\tby c) by d",
    "\tfor <e@f.example>;",
    " 1 Jan 2024",
  ];
  const clauses = lines.map((line, index) =>
    reader
      .next(line, index === 0 ? 9 : 0)
      .map(({ rule, from, to }) => `${rule}: ${line.slice(from, to)}`),
  );
  expect(clauses).toEqual([
    ["From-domain: from a (b"],
    ["From-domain: by c)", "By-domain: by d"],
    ["For: for <e@f.example>", "Stamp: ;"],
    ["Stamp: 1 Jan 2024"],
  ]);
});

test("S-44 a long field takes no more than its length", () => {
  const value = `from ${"((".repeat(200_000)} ${"by x ".repeat(100_000)}`;
  expect(receivedClauses(value)).toHaveLength(1);
});

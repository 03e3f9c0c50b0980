import { describe, expect, test } from "vitest";
import { texts as en } from "../../../src/explain/text/tokens-en.ts";
import { texts as es } from "../../../src/explain/text/tokens-es.ts";
import { tokenExplanation } from "../../../src/explain/token-explanation.ts";
import { octetsOf } from "../../../src/mail/format/octets.ts";
import { MessageReading } from "../../../src/mail/format/message-reading.ts";
import { SourceRows } from "../../../src/ui/message/source-rows.ts";
import { SourceTokens } from "../../../src/ui/message/source-tokens.ts";

const source = [
  "Subject: uno",
  " y dos",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  "hola",
  "--b--",
  "",
].join("\r\n");

/** The tokens of each row of a message's source, as `rule text`. */
function tokensOf(text: string): readonly (readonly string[])[] {
  const octets = octetsOf(text);
  const rows = new SourceRows(octets, new MessageReading(octets).structure);
  const tokens = new SourceTokens(octets);
  return Array.from({ length: rows.length }, (_, index) => {
    const row = rows.row(index, null);
    const line = text.slice(row.start, row.end);
    return tokens
      .tokensIn(rows.lineOf(index), row)
      .map(({ rule, from, to }) => `${rule} ${line.slice(from, to)}`);
  });
}

describe("the tokens of a message's source", () => {
  test("are those of its headers, parts and text", () => {
    expect(tokensOf(source)).toEqual([
      ["field-name Subject:", "field-body uno"],
      ["folded-value y dos"],
      ["field-name Content-Type:", "field-body multipart/mixed; boundary=b"],
      [],
      ["boundary --b"],
      ["field-name Content-Type:", "field-body text/plain"],
      [],
      ["body-text hola"],
      ["boundary --b--"],
    ]);
  });

  test("S-44 the clauses of a Received field are told apart, folded or not", () => {
    const stamped = [
      "Received: from casa.example by buzon.example",
      "\twith ESMTPSA id 1a (x);",
      "\t1 Jan 2024 00:00:00 +0000",
      "To: a",
      " by b",
    ].join("\r\n");
    expect(tokensOf(stamped)).toEqual([
      [
        "field-name Received:",
        "From-domain from casa.example",
        "By-domain by buzon.example",
      ],
      ["With with ESMTPSA", "ID id 1a (x)", "Stamp ;"],
      ["Stamp 1 Jan 2024 00:00:00 +0000"],
      ["field-name To:", "field-body a"],
      ["folded-value by b"],
    ]);
    const [, second] = new SourceTokens(octetsOf(stamped)).tokensIn(2, {
      start: 46,
      end: stamped.length,
    });
    expect(second?.rule).toBe("ID");
    for (const texts of [es, en]) {
      const token = { rule: "With", value: "ESMTPSA", from: 0, to: 1 };
      const means = (value: string) =>
        tokenExplanation(texts, null, { ...token, value, reason: null })?.text;
      expect(means("ESMTPSA")).toContain("TLS");
      expect(means("HTTPS")).not.toBe(means("ESMTPSA"));
    }
  });

  test("a line that takes several rows has its token in each", () => {
    const long = "x".repeat(1000);
    const rows = tokensOf(`A: ${long}\r\n\r\n`);
    expect(rows[0]?.[0]).toBe("field-name A:");
    const told = rows
      .flat()
      .filter((each) => each.startsWith("field-body "))
      .map((each) => each.slice("field-body ".length));
    expect(told.length).toBeGreaterThan(1);
    expect(told.join("")).toBe(long);
  });

  test("rows may be asked for in any order", () => {
    const octets = octetsOf(source);
    const rows = new SourceRows(octets, new MessageReading(octets).structure);
    const tokens = new SourceTokens(octets);
    const rule = (index: number) =>
      tokens.tokensIn(rows.lineOf(index), rows.row(index, null))[0]?.rule;
    expect([rule(7), rule(0), rule(4)]).toEqual([
      "body-text",
      "field-name",
      "boundary",
    ]);
  });
});

test("each is explained without any protocol, in both languages", () => {
  const octets = octetsOf(source);
  const rows = new SourceRows(octets, new MessageReading(octets).structure);
  const tokens = new SourceTokens(octets);
  for (let index = 0; index < rows.length; index++) {
    const row = rows.row(index, null);
    for (const token of tokens.tokensIn(rows.lineOf(index), row)) {
      for (const texts of [es, en]) {
        const explained = tokenExplanation(texts, null, token);
        expect(explained?.rule, token.rule).toBe(token.rule);
      }
    }
  }
});

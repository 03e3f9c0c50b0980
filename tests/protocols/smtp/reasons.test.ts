import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { smtpReasons as explanations } from "../../../src/explain/smtp-reasons.ts";
import { smtpReasons } from "../../../src/protocols/smtp/reasons.ts";

const entries = Object.entries(smtpReasons);

test.each(entries)(
  "%s has a code, and both languages explain it",
  (key, reason) => {
    expect(reason.code).toMatch(/^[45]\d\d$/);
    // RFC 3463 §2: the class is the first digit of the code.
    expect(reason.enhanced.charAt(0)).toBe(reason.code.charAt(0));
    const explanation = explanations[key];
    for (const text of [explanation?.es ?? "", explanation?.en ?? ""]) {
      expect(text).toMatch(/^.{30,}[.]$/);
      const gaps = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const gap of gaps) expect(reason.values).toContain(gap);
      expect(text.split("`").length % 2).toBe(1);
    }
  },
);

test("nothing is explained that no command says", () => {
  expect(Object.keys(explanations).toSorted()).toEqual(
    Object.keys(smtpReasons).toSorted(),
  );
});

test("every reply code of RFC 5321 §4.2.3 is said in some transcript", () => {
  const folder = new URL("../../transcripts/", import.meta.url);
  const said = new Set(
    readdirSync(folder)
      .filter((name) => name.startsWith("smtp-"))
      .flatMap((name) => [
        ...readFileSync(new URL(name, folder), "utf8").matchAll(
          /^S: (\d{3})/gm,
        ),
      ])
      .map(([, code]) => code),
  );
  const codes =
    "211 214 220 221 250 251 252 354 421 450 451 452 " +
    "500 501 502 503 504 550 551 552 553 554";
  for (const code of codes.split(" ")) expect([...said]).toContain(code);
  for (const code of ["235", "334", "521", "530", "535", "555"]) {
    expect([...said]).toContain(code);
  }
});

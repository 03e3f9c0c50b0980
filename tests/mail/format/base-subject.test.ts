import { expect, test } from "vitest";
import { baseSubjectOf } from "../../../src/mail/format/base-subject.ts";

test.each([
  ["Cena", "Cena", false],
  ["Re: Cena", "Cena", true],
  ["RE : Cena", "Cena", true],
  ["Re[2]: Cena", "Cena", true],
  ["re: fw: FWD: Cena", "Cena", true],
  ["Cena (fwd)", "Cena", true],
  ["Cena (fwd) (FWD)  ", "Cena", true],
  ["[lista] Re: [otra] Cena", "Cena", true],
  ["[lista] Cena", "Cena", false],
  ["[lista]", "[lista]", false],
  ["[una] [otra]", "[otra]", false],
  ["Re: [una] [otra]", "[otra]", true],
  ["[fwd: Re: Cena]", "Cena", true],
  ["[Fwd: [lista] Cena (fwd)]", "Cena", true],
  ["Cena\t del\r\n  jueves", "Cena del jueves", false],
  ["Reunión", "Reunión", false],
  ["Re", "Re", false],
  ["Re:", "", true],
  ["", "", false],
  ["[abierto Cena", "[abierto Cena", false],
])("X-SORT-5 the base subject of %j", (subject, text, isReply) => {
  expect(baseSubjectOf(subject)).toEqual({ text, isReply });
});

test.each([
  "[a]".repeat(30_000),
  "re:".repeat(30_000),
  "[fwd:".repeat(20_000) + "]".repeat(20_000),
  " ".repeat(90_000) + "(fwd)".repeat(10_000),
])("a subject made to keep servers busy is read through once", (subject) => {
  expect(baseSubjectOf(subject).text.length).toBeLessThan(subject.length);
});

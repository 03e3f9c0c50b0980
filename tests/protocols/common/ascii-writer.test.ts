import { expect, it } from "vitest";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import { AsciiWriter } from "../../../src/protocols/common/ascii-writer.ts";

it("numbers are written in digits, however long they are", () => {
  const numbers = [
    ...[0, 1, 9, 10, 11, 99, 100, 101, 65_535, 99_999, 100_000],
    ...[999_999_999, 1_000_000_000, 4_294_967_295, Number.MAX_SAFE_INTEGER],
  ];
  const writer = new AsciiWriter(20 * numbers.length);
  for (const number of numbers) {
    writer.number(number);
    writer.word(octetsOf(", "));
  }
  const written = octetStringOf(writer.written);
  expect(written).toBe(numbers.map((number) => `${number}, `).join(""));
});

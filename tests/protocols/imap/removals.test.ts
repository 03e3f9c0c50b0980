import { expect, it } from "vitest";
import { octetStringOf } from "../../../src/mail/format/octets.ts";
import type { Response } from "../../../src/protocols/protocol.ts";
import { removals } from "../../../src/protocols/imap/view-responses.ts";

function printed(responses: Iterable<Response>): string {
  return Array.from(responses, ({ octets }) =>
    octets
      .map((piece) =>
        typeof piece === "string" ? piece : octetStringOf(piece),
      )
      .join(""),
  ).join("");
}

it("I-081 each EXPUNGE of many renumbers what is behind it", () => {
  // Every second one of 3,000.
  const gone = Array.from({ length: 1500 }, (_, index) => {
    return { number: 2 * index + 2, uid: 1000 + index };
  });
  const lines = gone.map((_, index) => `* ${index + 2} EXPUNGE\r\n`);
  expect(printed(removals(gone, new Set()))).toBe(lines.join(""));
  const each = [...removals(gone, new Set())].flatMap((response) => [
    ...(response.each?.() ?? []),
  ]);
  expect(each).toHaveLength(gone.length);
  expect(printed(each)).toBe(lines.join(""));
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { SentCommand } from "../../src/explain/client-tokens.ts";

const word = fc.constantFrom(
  ...'a1|LOGIN|UID|FETCH|SEARCH|STORE|APPEND|PASS|RETR|BODY[|HEADER.FIELDS|(|)|1:*|+FLAGS|\\Seen|\\|"|{3}|{2+}|CHARSET|OR|NOT|]|<0.5>'.split(
    "|",
  ),
  " ",
  "\xe9",
  "\0",
);

test.each(["imap", "pop3"])(
  "whatever a client sends, every word of it is read or said to be unreadable: %s",
  (protocol) => {
    const lines = fc.array(word, { maxLength: 14 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(lines, (text) => {
        const command = new SentCommand(protocol, {
          pieces: [text],
          literals: [],
        });
        let left = text;
        let end = 0;
        for (const { from, to } of command.line(0)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          left = left.slice(0, from) + " ".repeat(to - from) + left.slice(to);
          end = to;
        }
        expect(left.trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  },
);

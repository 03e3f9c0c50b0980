import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  date,
  dateTime,
  printDateTime,
} from "../../../../src/protocols/imap/wire/date-time.ts";
import {
  fetchItems,
  printSectionName,
} from "../../../../src/protocols/imap/wire/fetch-item.ts";
import {
  decodeName,
  encodeName,
  isMalformedName,
} from "../../../../src/protocols/imap/wire/mailbox-name.ts";
import { matchesPattern } from "../../../../src/protocols/imap/wire/mailbox-pattern.ts";
import { Reader } from "../../../../src/protocols/imap/wire/reader.ts";
import { searchProgram } from "../../../../src/protocols/imap/wire/search-key.ts";
import { sequenceSet } from "../../../../src/protocols/imap/wire/sequence-set.ts";
import { printString } from "../../../../src/protocols/imap/wire/strings.ts";
import {
  astring,
  number,
  tag,
} from "../../../../src/protocols/imap/wire/words.ts";

function read<Value>(text: string, word: (reader: Reader) => Value) {
  const reader = new Reader({ pieces: [text], literals: [] }, { utf8: false });
  const value = word(reader);
  reader.end();
  return reader.failure === null
    ? { value }
    : { key: reader.failure.key, at: reader.failure.at };
}

describe("words", () => {
  test.each([
    ["I-020 tag", tag, "A.1-x", { value: "A.1-x" }],
    ["I-020 a + is no part of a tag", tag, "a+", { key: "unexpected", at: 1 }],
    ["I-022 astring", astring, "a]b", { value: "a]b" }],
    ["I-023 quoted", astring, '"a \\"b\\" \\\\"', { value: 'a "b" \\' }],
    [
      "I-023 8-bit in quotes",
      astring,
      '"\xf1"',
      { key: "not-in-quotes", at: 1 },
    ],
    ["I-024 the empty string", astring, '""', { value: "" }],
    ["I-025 NIL is three letters", astring, "NIL", { value: "NIL" }],
    ["I-026 the largest number", number, "4294967295", { value: 4294967295 }],
    ["I-026 one more", number, "4294967296", { key: "number-too-big", at: 0 }],
  ] as const)("%s", (_, word, text, expected) => {
    expect(read<unknown>(text, word)).toEqual(expected);
  });

  test("what is printed as a string is read as it was", () => {
    const latin1 = fc
      .array(fc.integer({ min: 1, max: 255 }), { maxLength: 40 })
      .map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(latin1, (value) => {
        const printed = printString(value);
        const literal = /^\{\d+\}\r\n/.exec(printed);
        const reader =
          literal === null
            ? new Reader({ pieces: [printed], literals: [] })
            : new Reader({
                pieces: [literal[0].slice(0, -2), ""],
                literals: [printed.slice(literal[0].length)],
              });
        expect(astring(reader)).toBe(value);
        expect(reader.failure).toBeNull();
      }),
    );
  });
});

describe("sequence sets", () => {
  test.each([
    ["I-035", "1", { value: [{ from: 1, to: 1 }] }],
    [
      "I-035",
      "1,3:5,*",
      {
        value: [
          { from: 1, to: 1 },
          { from: 3, to: 5 },
          { from: Infinity, to: Infinity },
        ],
      },
    ],
    ["I-036", "4:2", { value: [{ from: 4, to: 2 }] }],
    ["I-035 no zero", "0", { key: "zero-number", at: 0 }],
    ["I-035 no zero in a range", "1:0", { key: "zero-number", at: 2 }],
    ["I-035 no end", "1,", { key: "expected-number", at: 2 }],
    ["I-035 no letters", "1:a", { key: "expected-number", at: 2 }],
  ])("%s %s", (_, text, expected) => {
    expect(read(text, sequenceSet)).toEqual(expected);
  });

  test("a set of ten thousand members is read, one more is not", () => {
    const members = (count: number) => Array(count).fill("1").join(",");
    expect(read(members(10_000), sequenceSet)).toHaveProperty("value");
    expect(read(members(10_001), sequenceSet)).toHaveProperty(
      "key",
      "set-too-long",
    );
  });
});

describe("dates", () => {
  test.each([
    ["I-033", '" 7-Feb-1994 21:52:25 -0800"', 760686745000, -480],
    ["I-033 one digit", '"7-feb-1994 21:52:25 -0800"', 760686745000, -480],
    ["I-033", '"13-Jun-2024 10:00:00 +0200"', 1718265600000, 120],
  ])("%s %s", (_, text, ms, zoneMinutes) => {
    expect(read(text, dateTime)).toEqual({ value: { ms, zoneMinutes } });
  });

  test.each([
    "17-Jul-1996",
    "17-Jul-1996 02:44:25",
    "40-Jul-1996 02:44:25 +0000",
    "17-Jul-1996 25:44:25 +0000",
    "17-Foo-1996 02:44:25 +0000",
    "17-Jul-1996 02:44:25 +0060",
  ])("I-033 %s is none", (text) => {
    expect(read(`"${text}"`, dateTime)).toHaveProperty("key", "bad-date-time");
  });

  test.each([
    ["1-Jan-1970", 0],
    ['"02-Jan-1970"', 1],
    ["29-Feb-2024", 19782],
  ])("I-034 %s", (text, value) => {
    expect(read(text, date)).toEqual({ value });
  });

  test("I-136 what is printed is read as it was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2e9, max: 4e9 }),
        fc.integer({ min: -720, max: 840 }),
        (seconds, zoneMinutes) => {
          const value = { ms: seconds * 1000, zoneMinutes };
          expect(read(printDateTime(value), dateTime)).toEqual({ value });
        },
      ),
    );
  });
});

describe("mailbox names", () => {
  test.each([
    ["Año", "A&APE-o"],
    ["Uno & dos", "Uno &- dos"],
    ["~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"],
    ["😀", "&2D3eAA-"],
    ["", ""],
  ])("I-059 %s is %s", (name, octets) => {
    expect(encodeName(name)).toBe(octets);
    expect(decodeName(octets)).toBe(name);
  });

  test.each([
    "&",
    "&APE",
    "&Jjo!",
    "&AGE-",
    "A\xf1o",
    "&APE-&APE-",
    "&APF-",
    "&2D0-",
  ])("I-060 I-061 %s is no name", (octets) => {
    expect(isMalformedName(decodeName(octets))).toBe(true);
  });

  test("I-059 every name is read as it was printed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(decodeName(encodeName(name))).toBe(name);
      }),
    );
  });
});

describe("I-101 patterns", () => {
  test.each([
    ["*", "a/b", true],
    ["%", "a/b", false],
    ["%/%", "a/b", true],
    ["a*c", "a/b/c", true],
    ["a%c", "a/b/c", false],
    ["a%c", "abbc", true],
    ["", "", true],
    ["%b%", "abc", true],
  ])("%s and %s: %s", (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected);
  });

  test("a pattern made to be slow isn't", () => {
    expect(matchesPattern(`${"*a".repeat(400)}b`, "a".repeat(255))).toBe(false);
  });
});

describe("FETCH items", () => {
  test.each([
    ["I-120 FAST", "FAST", ["FLAGS", "INTERNALDATE", "RFC822.SIZE"]],
    ["I-120 ALL", "all", ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE"]],
    [
      "I-120 FULL",
      "Full",
      ["FLAGS", "INTERNALDATE", "RFC822.SIZE", "ENVELOPE", "BODY"],
    ],
    ["a list", "(uid RFC822.Size)", ["UID", "RFC822.SIZE"]],
    [
      "I-144 BODY is not BODYSTRUCTURE",
      "(BODY BODYSTRUCTURE)",
      ["BODY", "BODYSTRUCTURE"],
    ],
    ["I-138 RFC822", "(RFC822 RFC822.TEXT)", ["RFC822", "RFC822.TEXT"]],
  ])("%s", (_, text, kinds) => {
    const result = read(text, fetchItems);
    expect(result.value?.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ["I-125", "BODY.PEEK[]", "BODY[]"],
    [
      "I-127",
      'body[header.fields (Date "From")]',
      "BODY[HEADER.FIELDS (Date From)]",
    ],
    ["I-127", "BODY[2.HEADER.FIELDS.NOT (X)]", "BODY[2.HEADER.FIELDS.NOT (X)]"],
    ["I-128", "BODY[1.2.3]", "BODY[1.2.3]"],
    ["I-129", "BODY[4.MIME]", "BODY[4.MIME]"],
    ["I-131 I-132", "BODY[TEXT]<10.20>", "BODY[TEXT]<10>"],
  ])("%s %s is answered as %s", (_, text, name) => {
    const item = read(text, fetchItems).value?.[0];
    expect(item?.kind === "BODY[]" && printSectionName(item)).toBe(name);
  });

  test.each([
    "BODY[",
    "BODY[0]",
    "BODY[1.]",
    "BODY[]<1>",
    "BODY[]<1.0>",
    "BODY[HEADER.FIELDS ()]",
    "UIDX",
    "()",
    "FAST ALL",
  ])("I-149 %s is none", (text) => {
    expect(read(text, fetchItems)).toHaveProperty("key");
  });
});

describe("SEARCH keys", () => {
  test("I-163 every key of RFC 3501 is read", () => {
    const text =
      "1:2,* ALL ANSWERED BCC a BEFORE 1-Jan-2020 BODY a CC a DELETED DRAFT FLAGGED FROM a " +
      "HEADER X-Y a KEYWORD k LARGER 1 NEW NOT SEEN OLD ON 1-Jan-2020 OR SEEN RECENT RECENT SEEN " +
      "SENTBEFORE 1-Jan-2020 SENTON 1-Jan-2020 SENTSINCE 1-Jan-2020 SINCE 1-Jan-2020 SMALLER 1 " +
      "SUBJECT a TEXT a TO a UID 1:* UNANSWERED UNDELETED UNDRAFT UNFLAGGED UNKEYWORD k UNSEEN (SEEN)";
    expect(read(text, searchProgram)).toHaveProperty("value");
  });

  test("nesting has an end", () => {
    const nested = (depth: number) => `${"NOT ".repeat(depth)}SEEN`;
    expect(read(nested(90), searchProgram)).toHaveProperty("value");
    expect(read(nested(200), searchProgram)).toHaveProperty("key", "too-deep");
    expect(read(`${"(".repeat(5000)}SEEN`, searchProgram)).toHaveProperty(
      "key",
    );
  });
});

import { describe, expect, test } from "vitest";
import type { BodyPart } from "../../../src/mail/format/message-part.ts";
import { bodyPartsOf } from "../../../src/mail/format/message-part.ts";
import { octetsOf, octetStringOf } from "../../../src/mail/format/octets.ts";
import { messageOf, multipartOf } from "./message-of-lines.ts";

const inner = (boundary: string) =>
  `Content-Type: multipart/mixed; boundary=${boundary}`;

/** A tree as nested arrays: the text of a leaf, the children of anything else. */
type Outline = string | readonly Outline[];

function outlineOf(octets: Uint8Array, part: BodyPart): Outline {
  if (part.message !== null) return [outlineOf(octets, part.message)];
  if (part.parts.length > 0) {
    return part.parts.map((each) => outlineOf(octets, each));
  }
  return octetStringOf(octets, part.bodyStart, part.bodyEnd);
}

const outline = (octets: Uint8Array) => outlineOf(octets, bodyPartsOf(octets));

describe("multipart", () => {
  test.each<[string, Uint8Array, Outline]>([
    [
      "M-21 M-22 two parts, preamble and epilogue",
      multipartOf(
        "mixed",
        "preamble",
        "--b",
        "",
        "one",
        "--b",
        "Content-Type: text/html",
        "",
        "two",
        "",
        "--b--",
        "epilogue",
        "--b",
        "",
      ),
      ["one", "two\r\n"],
    ],
    [
      "M-21 space after the boundary",
      multipartOf("mixed", "--b \t", "", "one", "--b-- "),
      ["one"],
    ],
    ["M-21 never closed", multipartOf("mixed", "--b", "", "one"), ["one\r\n"]],
    [
      "M-22 empty parts",
      multipartOf("mixed", "--b", "--b", "", "--b", "", "", "--b--"),
      ["", "", ""],
    ],
    [
      "M-23 an outer boundary ends an inner part",
      multipartOf(
        "mixed",
        "--b",
        inner("c"),
        "",
        "--c",
        "",
        "in",
        "--b",
        "",
        "out",
        "--b--",
      ),
      [["in"], "out"],
    ],
    [
      "M-23 also within a header",
      multipartOf("mixed", "--b", inner("c"), "--b", "", "out", "--b--"),
      [[""], "out"],
    ],
    [
      "M-23 of two that match, the longer",
      multipartOf(
        "mixed",
        "--b",
        inner("bc"),
        "",
        "--bc",
        "",
        "in",
        "--bc--",
        "--b--",
      ),
      [["in"]],
    ],
    [
      "M-23 equal boundaries: the inner one",
      multipartOf(
        "mixed",
        "--b",
        inner("b"),
        "",
        "--b",
        "",
        "in",
        "--b--",
        "--b",
        "",
        "out",
        "--b--",
      ),
      [["in"], "out"],
    ],
    [
      "M-25 a message within",
      multipartOf(
        "mixed",
        "--b",
        "Content-Type: message/rfc822",
        "",
        inner("c"),
        "",
        "--c",
        "",
        "in",
        "--c--",
        "",
        "--b--",
      ),
      [[["in"]]],
    ],
    [
      "a multipart whose boundary never comes",
      multipartOf("mixed", "only a preamble"),
      [""],
    ],
    [
      "a multipart that is closed at once",
      multipartOf("mixed", "--b--", "--b", "", "x"),
      [""],
    ],
    [
      "bare LF",
      octetsOf(`${inner("b")}\n\n--b\n\none\n\n--b\n\ntwo\n--b--\n`),
      ["one\n", "two"],
    ],
  ])("%s", (_, octets, expected) => {
    expect(outline(octets)).toEqual(expected);
  });

  test.each(["multipart/mixed", 'multipart/mixed; boundary=""'])(
    "without a boundary it is plain text: %s",
    (value) => {
      const octets = messageOf(`Content-Type: ${value}`, "", "--b", "x");
      expect(bodyPartsOf(octets)).toMatchObject({
        type: "TEXT",
        subtype: "PLAIN",
        parts: [],
      });
      expect(outline(octets)).toBe("--b\r\nx\r\n");
    },
  );

  test("I-147 M-24 in a digest the default is message/rfc822", () => {
    const octets = multipartOf(
      "Digest",
      "--b",
      "",
      "Subject: x",
      "",
      "in",
      "--b",
      "Content-Type: text/plain",
      "",
      "out",
      "--b--",
    );
    const [message, text] = bodyPartsOf(octets).parts;
    expect(message).toMatchObject({
      type: "MESSAGE",
      subtype: "RFC822",
      parameters: [],
    });
    expect(text).toMatchObject({ type: "text", message: null });
    expect(outline(octets)).toEqual([["in"], "out"]);
  });

  test("I-148 lines and offsets of a message within", () => {
    const octets = multipartOf(
      "mixed",
      "--b",
      "Content-Type: message/global",
      "",
      "Subject: x",
      "",
      "one",
      "two",
      "--b--",
    );
    const [part] = bodyPartsOf(octets).parts;
    expect(part?.lines).toBe(3);
    expect(part?.message?.headerStart).toBe(part?.bodyStart);
    expect(part?.message?.bodyEnd).toBe(part?.bodyEnd);
    expect(part?.message?.lines).toBe(1);
  });

  test("nested deeper than 100 is application/octet-stream", () => {
    const lines: string[] = [];
    for (let level = 0; level < 200; level++) {
      lines.push(inner(`n${level}.`), "", `--n${level}.`);
    }
    let part: BodyPart | undefined = bodyPartsOf(messageOf(...lines));
    let depth = 0;
    while (part !== undefined && part.parts.length > 0) {
      part = part.parts[0];
      depth++;
    }
    expect(depth).toBe(100);
    expect(part).toMatchObject({
      type: "APPLICATION",
      subtype: "OCTET-STREAM",
    });
  });

  test("more than 10,000 parts: the rest is text of the last", () => {
    const octets = multipartOf("mixed", ...Array<string>(20_000).fill("--b"));
    const { parts } = bodyPartsOf(octets);
    expect(parts.length).toBeLessThan(10_000);
    expect(parts.at(-1)?.bodyEnd).toBe(octets.length);
  });
});

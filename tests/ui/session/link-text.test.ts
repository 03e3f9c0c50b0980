import { deflateSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromLinkText, toLinkText } from "../../../src/ui/session/link-text.ts";

const linkOf = (octets: Uint8Array): string =>
  Buffer.from(octets).toString("base64url");

describe("text in a link", () => {
  test("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const link = toLinkText(text);
        expect(link).toMatch(/^[\w-]*$/);
        expect(fromLinkText(link)).toBe(text);
      }),
    );
  });

  test("is refused when it is cut short or no base64url", () => {
    const link = toLinkText(JSON.stringify({ a: "what was said".repeat(9) }));
    for (let length = 0; length < link.length - 1; length++) {
      expect(fromLinkText(link.slice(0, length))).not.toBe(fromLinkText(link));
    }
    for (const text of ["", "a", "a b", "a=", "%41", "é", "\0"]) {
      expect(fromLinkText(text)).toBeNull();
    }
  });

  test("is refused when it isn't deflated text", () => {
    expect(fromLinkText(linkOf(Uint8Array.of(7, 255, 0, 1)))).toBeNull();
    const noUtf8 = deflateSync(Uint8Array.of(0xff, 0xfe));
    expect(fromLinkText(linkOf(noUtf8))).toBeNull();
  });

  test("is refused when it unfolds to more than a megabyte", () => {
    const just = deflateSync(new Uint8Array(1_000_000).fill(97));
    expect(fromLinkText(linkOf(just))).toHaveLength(1_000_000);
    const more = deflateSync(new Uint8Array(1_000_001).fill(97));
    expect(fromLinkText(linkOf(more))).toBeNull();
    const bomb = deflateSync(new Uint8Array(20_000_000));
    expect(linkOf(bomb).length).toBeLessThan(100_000);
    expect(fromLinkText(linkOf(bomb))).toBeNull();
    expect(fromLinkText("A".repeat(100_001))).toBeNull();
  });
});

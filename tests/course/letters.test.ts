import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { octetStringOf } from "../../src/mail/format/octets.ts";
import {
  bodyPartsOf,
  type BodyPart,
} from "../../src/mail/format/message-part.ts";

const folder = new URL("../../lessons/messages/", import.meta.url);
const letters = readdirSync(folder).filter((file) => file.endsWith(".eml"));

function octetsOfLetter(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}

function leavesOf(part: BodyPart): readonly BodyPart[] {
  if (part.message !== null) return leavesOf(part.message);
  if (part.parts.length === 0) return [part];
  return part.parts.flatMap(leavesOf);
}

describe.each(letters)("%s", (file) => {
  const octets = octetsOfLetter(file);

  test("M-02 its lines end in CRLF and have 998 characters at most", () => {
    const lines = octetStringOf(octets).split("\r\n");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(line.length).toBeLessThanOrEqual(998);
    }
  });

  test("M-13 its parts are encoded as they say", () => {
    for (const { encoding, bodyStart, bodyEnd } of leavesOf(
      bodyPartsOf(octets),
    )) {
      const body = octets.subarray(bodyStart, bodyEnd);
      expect(["7BIT", "8BIT", "QUOTED-PRINTABLE", "BASE64"]).toContain(
        encoding,
      );
      expect(body.includes(0)).toBe(false);
      const isSevenBit = body.every((octet) => octet < 0x80);
      if (encoding !== "8BIT") expect(isSevenBit, encoding).toBe(true);
    }
  });
});

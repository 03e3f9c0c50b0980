import { octetStringOf, type OctetString } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";

/** A line without its CRLF, and where it begins in all octets. */
export interface Line {
  readonly text: OctetString;
  readonly at: number;
}

/** Everything that a response sends, as one string. */
export function allOctets(octets: Response["octets"]): OctetString {
  return octets
    .map((piece) => (typeof piece === "string" ? piece : octetStringOf(piece)))
    .join("");
}

/** The lines of some octets from `at` on; a CRLF at the end begins no further line. */
export function* linesFrom(octets: OctetString, at = 0): Generator<Line> {
  while (at < octets.length) {
    const end = octets.indexOf("\n", at);
    const stop = end < 0 ? octets.length : end;
    yield { text: octets.slice(at, stop).replace(/\r$/, ""), at };
    at = stop + 1;
  }
}

import { octetStringOf } from "../../mail/format/octets.ts";
import { displayText } from "../ladder/display-text.ts";

/** Octets of a message's source that are shown at a time. */
export const sourcePage = 32_768;

/** A line as it is shown is cut into pieces of this many octets, so that none can stall the page. */
const pieceLength = 2_000;

/**
 * The first `limit` octets of a message as lines to be shown: plain text, with
 * a visible substitute for whatever would be invisible.
 */
export function sourceLines(
  octets: Uint8Array,
  limit: number,
): readonly string[] {
  const text = octetStringOf(octets, 0, Math.min(limit, octets.length));
  const lines = text.split(/\r\n|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.flatMap((line) => {
    if (line.length <= pieceLength) return displayText(line);
    const pieces: string[] = [];
    for (let start = 0; start < line.length; start += pieceLength) {
      pieces.push(displayText(line.slice(start, start + pieceLength)));
    }
    return pieces;
  });
}

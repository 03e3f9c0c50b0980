import { lines } from "../../common/dot-stuffing.ts";

/**
 * The header of a message, the empty line behind it, and the first lines of
 * the body: all of the message when the body has no more, or there is no body.
 *
 * RFC 1939 §7, TOP. A view of the same octets, not a copy.
 */
export function topOfMessage(
  content: Uint8Array,
  bodyLines: number,
): Uint8Array {
  let inHeader = true;
  let left = bodyLines;
  for (const { start, textEnd, end } of lines(content)) {
    if (inHeader) inHeader = start < textEnd;
    else left--;
    if (!inHeader && left <= 0) return content.subarray(0, end);
  }
  return content;
}

import { isEmptyLine, lineEndOf } from "../../../mail/format/header.ts";

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
  let start = 0;
  while (start < content.length) {
    const end = lineEndOf(content, start, content.length);
    if (inHeader) inHeader = !isEmptyLine(content, start, end);
    else left--;
    if (!inHeader && left <= 0) return content.subarray(0, end);
    start = end;
  }
  return content;
}

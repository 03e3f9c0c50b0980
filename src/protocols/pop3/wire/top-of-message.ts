import { lineEndOf } from "../../../mail/format/header.ts";
import {
  headerLengthOf,
  lineSurveyOf,
  plainLines,
  surveyOf,
} from "../../../mail/format/line-survey.ts";
import type { MessageContent } from "../../../mail/format/message-content.ts";
import { byteStuffed } from "../../common/dot-stuffing.ts";

/**
 * The header of a message, the empty line behind it, and the first lines of
 * the body, as they are sent: all of the message when the body has no more, or
 * there is no body.
 *
 * RFC 1939 §7, TOP. Where nothing is to be stuffed, a view of the same octets.
 */
export function topOfMessage(
  content: MessageContent,
  bodyLines: number,
): Uint8Array {
  const { octets } = content;
  let end = headerLengthOf(content);
  for (let left = bodyLines; left > 0 && end < octets.length; left--) {
    end = lineEndOf(octets, end, octets.length);
  }
  const whole = lineSurveyOf(content);
  if (end === octets.length) return byteStuffed(octets, whole);
  const top = octets.subarray(0, end);
  // Mostly what is known of all lines is enough to know that of the first.
  const isPlain = whole.dots === 0 && whole.bareLineFeeds === 0;
  return byteStuffed(top, isPlain ? plainLines : surveyOf(top));
}

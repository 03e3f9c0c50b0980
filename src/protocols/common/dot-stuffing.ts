import {
  lineSurveyOf,
  surveyOf,
  type LineSurvey,
} from "../../mail/format/line-survey.ts";
import type { MessageContent } from "../../mail/format/message-content.ts";

const LF = 0x0a;
const CR = 0x0d;
const DOT = 0x2e;

/**
 * Octets of a message as it is sent, before byte-stuffing: every line ends in
 * CRLF, the last one too, whatever the stored form.
 *
 * RFC 1939 §11: a line end kept as one octet counts as two.
 */
export function transmittedSize(content: MessageContent): number {
  const { bareLineFeeds, open } = lineSurveyOf(content);
  return content.octets.length + bareLineFeeds + (open ? 2 : 0);
}

/**
 * A message with one more dot before each line that begins with one, and with
 * CRLF at the end of every line. The final `.` line is not part of it.
 *
 * RFC 1939 §3. Gives back the same octets, uncopied, when nothing is to be done.
 * `survey` is what is known of its lines.
 */
export function byteStuffed(
  content: Uint8Array,
  survey: LineSurvey = surveyOf(content),
): Uint8Array {
  const { dots, bareLineFeeds, open } = survey;
  const added = dots + bareLineFeeds + (open ? 2 : 0);
  if (added === 0) return content;
  const stuffed = new Uint8Array(content.length + added);
  let to = 0;
  for (const { start, textEnd, end } of lines(content)) {
    if (content[start] === DOT) stuffed[to++] = DOT;
    if (end - textEnd === 2) {
      stuffed.set(content.subarray(start, end), to);
      to += end - start;
    } else {
      stuffed.set(content.subarray(start, textEnd), to);
      to += textEnd - start;
      stuffed[to++] = CR;
      stuffed[to++] = LF;
    }
  }
  return stuffed;
}

/** A line by offsets: its text is start..textEnd, its end (CRLF, LF or none) textEnd..end. */
export interface Line {
  readonly start: number;
  readonly textEnd: number;
  readonly end: number;
}

/** The lines of a message, which end in CRLF or a bare LF; the last may have no end. */
export function* lines(content: Uint8Array): Generator<Line> {
  let start = 0;
  while (start < content.length) {
    const lineFeed = content.indexOf(LF, start);
    if (lineFeed < 0) {
      yield { start, textEnd: content.length, end: content.length };
      return;
    }
    const hasReturn = lineFeed > start && content[lineFeed - 1] === CR;
    const textEnd = hasReturn ? lineFeed - 1 : lineFeed;
    yield { start, textEnd, end: lineFeed + 1 };
    start = lineFeed + 1;
  }
}

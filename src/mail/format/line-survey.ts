import { isEmptyLine, lineEndOf } from "./header.ts";
import type { MessageContent } from "./message-content.ts";

/** What has to be known of a message before it can go over the wire line by line. */
export interface LineSurvey {
  /** Lines that begin with a dot. */
  readonly dots: number;
  /** Line ends that are an LF without its CR. */
  readonly bareLineFeeds: number;
  /** True when the last line has no end. */
  readonly open: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const DOT = 0x2e;

/** Of nearly all messages: nothing has to be done. */
export const plainLines: LineSurvey = {
  dots: 0,
  bareLineFeeds: 0,
  open: false,
};

/**
 * What is to be known of a message's lines. Whoever asks when it is delivered
 * keeps those from waiting who open a maildrop of many.
 */
export function lineSurveyOf(content: MessageContent): LineSurvey {
  return (content.lines ??= surveyOf(content.octets));
}

/** The same of octets that are nobody's. */
export function surveyOf(octets: Uint8Array): LineSurvey {
  let dots = 0;
  let bareLineFeeds = 0;
  let start = 0;
  while (start < octets.length) {
    if (octets[start] === DOT) dots++;
    const lineFeed = octets.indexOf(LF, start);
    if (lineFeed < 0) break;
    if (lineFeed === start || octets[lineFeed - 1] !== CR) bareLineFeeds++;
    start = lineFeed + 1;
  }
  const open = start < octets.length;
  return dots === 0 && bareLineFeeds === 0 && !open
    ? plainLines
    : { dots, bareLineFeeds, open };
}

/** Octets of a message's header, with the empty line behind it where there is one. */
export function headerLengthOf(content: MessageContent): number {
  content.headerLength ??= headerLength(content.octets);
  return content.headerLength;
}

function headerLength(octets: Uint8Array): number {
  let start = 0;
  while (start < octets.length) {
    const end = lineEndOf(octets, start, octets.length);
    if (isEmptyLine(octets, start, end)) return end;
    start = end;
  }
  return octets.length;
}

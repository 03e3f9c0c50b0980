import type { LineSurvey } from "./line-survey.ts";
import type { MessageReading } from "./message-reading.ts";

/**
 * The octets of one message. What they say is read by `readingOf`, which those
 * who only keep and pass on messages have no need of. The octets must not be
 * changed afterwards.
 */
export class MessageContent {
  readonly octets: Uint8Array;
  /** For `readingOf` alone: what it has read so far. */
  reading: MessageReading | null = null;
  /** For `lineSurveyOf` and `headerLengthOf` alone: what they have found. */
  lines: LineSurvey | null = null;
  headerLength: number | null = null;
  /** For `surrogateOf` alone: what it has made, or found not to be needed. */
  surrogate: MessageContent | null = null;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }
}

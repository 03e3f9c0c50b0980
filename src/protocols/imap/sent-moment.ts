import { sentDateOf } from "../../mail/format/date.ts";
import { readingOf } from "../../mail/format/message-reading.ts";
import type { Message } from "../../mail/message.ts";

/**
 * When a message was sent, in ms since 1970 in UTC: by its Date field, or when
 * that can't be read by its internal date (RFC 5256 §2.2).
 */
export function sentMomentOf({ content, internalDate }: Message): number {
  const date = sentDateOf(readingOf(content).envelope.date ?? "");
  return date?.ms ?? internalDate.ms;
}

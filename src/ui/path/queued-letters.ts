import { readingOf } from "../../mail/format/message-reading.ts";
import type { QueuedMessage } from "../../mail/mail-path.ts";

/** The addresses of those who are still to get a message. */
export function recipientsOf({ envelope }: QueuedMessage): readonly string[] {
  return envelope.recipients.map(({ forwardPath }) => forwardPath);
}

/** Whether a message is what a host writes from nobody about another one (RFC 6522 §3). */
export function isReport({ envelope, content }: QueuedMessage): boolean {
  const { type, subtype } = readingOf(content).structure;
  const mediaType = `${type}/${subtype}`.toLowerCase();
  return envelope.reversePath === "" && mediaType === "multipart/report";
}

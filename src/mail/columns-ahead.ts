import { columnsOf } from "./flag-columns.ts";
import { chunkLength } from "./message-chunk.ts";
import type { MessageList } from "./message-list.ts";
import { subjectsOf } from "./subject-column.ts";
import { surrogatesIn } from "./surrogate-column.ts";

/**
 * Puts flags and subjects of the last messages of a list side by side once
 * these are full in number, as long as they are at hand: whoever asks for those
 * of all messages need not look for each of them.
 */
export function columnsAhead(messages: MessageList): void {
  const { length } = messages;
  for (const { chunk } of messages.slices(length, length)) {
    if (chunk.length < chunkLength) continue;
    columnsOf(chunk);
    subjectsOf(chunk);
    surrogatesIn({ chunk, start: 0, end: chunk.length });
  }
}

import { octetStringOf, utf8Octets } from "../mail/format/octets.ts";
import { MessageContent } from "../mail/format/message-content.ts";
import { MessageList } from "../mail/message-list.ts";
import { present, traceOf, type Timeline } from "../simulator/timeline.ts";

/**
 * A short name for all that a timeline came to: the store with every octet,
 * and the whole trace. Two replays of the same inputs must agree on it. Guards
 * against mistakes, not against people who want to deceive.
 */
export function stateHash(timeline: Timeline): string {
  const { mail, now } = present(timeline);
  const text = JSON.stringify([now, mail, traceOf(timeline)], plain);
  // FNV-1a with two offsets, since 32 bits alone meet too often.
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (const octet of utf8Octets(text)) {
    low = Math.imul(low ^ octet, 0x01000193);
    high = Math.imul(high ^ octet, 0x01000193) ^ (low >>> 15);
  }
  return [high, low]
    .map((part) => (part >>> 0).toString(16).padStart(8, "0"))
    .join("");
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof MessageList) return [...value];
  if (value instanceof MessageContent) return octetStringOf(value.octets);
  if (value instanceof Uint8Array) return octetStringOf(value);
  return value;
}

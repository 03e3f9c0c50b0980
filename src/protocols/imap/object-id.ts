import { sha256 } from "@noble/hashes/sha2.js";
import type { MessageContent } from "../../mail/format/message-content.ts";
import { messageIdsOf } from "../../mail/format/message-id.ts";
import { readingOf } from "../../mail/format/message-reading.ts";
import { utf8Octets } from "../../mail/format/octets.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { Message } from "../../mail/message.ts";

/** Stays the same when the mailbox gets another name, and is no other's (RFC 8474 §4). */
export function mailboxIdOf({ id }: Pick<Mailbox, "id">): string {
  return `F${id}`;
}

/**
 * The same for every copy of a message, and for nothing else: what it is made
 * of is all that can't change of a message (RFC 8474 §5.1).
 */
export function emailIdOf({
  content,
  internalDate: { ms, zoneMinutes },
}: Message): string {
  const arrived = [ms, zoneMinutes].map((number) => number.toString(36));
  return `M${digestOf(content)}-${arrived.join("-")}`;
}

/**
 * The same for a message and all answers to it, wherever they lie: made of the
 * id of the message that began it all, as far as this one names it, so that it
 * never changes (RFC 8474 §5.2).
 */
export function threadIdOf({ content }: Message): string {
  const reading = readingOf(content);
  for (const field of ["References", "In-Reply-To", "Message-ID"]) {
    const [first] = reading.headerValues(field).flatMap(messageIdsOf);
    if (first !== undefined) return `T${shortDigest(utf8Octets(first))}`;
  }
  return `T${digestOf(content)}`;
}

const digests = new WeakMap<MessageContent, string>();

function digestOf(content: MessageContent): string {
  const known = digests.get(content);
  if (known !== undefined) return known;
  const digest = shortDigest(content.octets);
  digests.set(content, digest);
  return digest;
}

/** Of 80 bits: nobody finds two messages that share one. */
function shortDigest(octets: Uint8Array): string {
  return Array.from(sha256(octets).subarray(0, 10), (octet) =>
    octet.toString(16).padStart(2, "0"),
  ).join("");
}

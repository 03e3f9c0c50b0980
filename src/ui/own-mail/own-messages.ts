import type { Mailbox } from "../../mail/mailbox.ts";
import {
  isMbox,
  looksLikeMail,
  messagesOfMbox,
  withCrlf,
} from "../../mail/mbox.ts";

/** Why a file was refused: a key of the words for it. */
export type Refusal =
  "empty" | "notMail" | "message" | "together" | "count" | "unreadable";

/** How much may come in, in octets and messages. */
export interface OwnMailLimits {
  readonly message: number;
  /** Of a mailbox, with what it holds already. */
  readonly together: number;
  /** Messages at a time. */
  readonly count: number;
}

export const ownMailLimits: OwnMailLimits = {
  message: 32 * 1024 * 1024,
  together: 100 * 1024 * 1024,
  count: 2000,
};

/** What may still come in. */
export interface Room {
  readonly octets: number;
  readonly count: number;
}

/** The room that a mailbox has left. */
export function roomIn(mailbox: Mailbox | null, limits = ownMailLimits): Room {
  let octets = limits.together;
  for (const { content } of mailbox?.messages ?? []) {
    octets -= content.octets.length;
  }
  return { octets, count: limits.count };
}

/**
 * The messages of a file, an mbox or a single message, with CRLF; or why it is
 * refused as a whole, so that nobody has to guess which part of it came in.
 */
export function ownMessages(
  file: Uint8Array,
  room: Room,
  limits = ownMailLimits,
): readonly Uint8Array[] | Refusal {
  if (file.length === 0) return "empty";
  if (file.length > room.octets) return "together";
  const isOne = !isMbox(file);
  if (isOne && !looksLikeMail(file)) return "notMail";
  if (isOne && file.length > limits.message) return "message";
  const found = messagesOfMbox(file);
  if (found.length > room.count) return "count";
  const messages = found.map(withCrlf);
  if (messages.some(({ length }) => length > limits.message)) return "message";
  if (octetsIn(messages) > room.octets) return "together";
  return messages;
}

/** The room that is left after messages have come in. */
export function roomAfter(room: Room, messages: readonly Uint8Array[]): Room {
  return {
    octets: room.octets - octetsIn(messages),
    count: room.count - messages.length,
  };
}

function octetsIn(messages: readonly Uint8Array[]): number {
  return messages.reduce((sum, { length }) => sum + length, 0);
}

import type { MessageList } from "../mail/message-list.ts";
import type { Message } from "../mail/message.ts";
import { protocolNamed } from "../protocols/index.ts";
import { sessionOf } from "../simulator/world.ts";
import type { SpokenCommand } from "./happened.ts";

/**
 * The messages that a command names by numbers or UIDs, as they were when it
 * was given; null where no mailbox was open, or it names none.
 *
 * RFC 1939 §5: a message number. RFC 3501 §9, sequence-set: `2`, `1:3,5`, `7:*`;
 * the messages between two numbers, in whatever order, `*` being the last one.
 */
export function messagesNamedBy(
  spoken: SpokenCommand,
): readonly Message[] | null {
  const messages = openBefore(spoken);
  const [first = "", second = ""] = spoken.arguments.split(" ");
  const byUid = spoken.said.startsWith("UID ");
  const set = byUid ? second : first;
  if (messages === null || !/^[\d*:,]{1,500}$/.test(set)) return null;
  return messagesIn(set, messages, byUid);
}

/** The messages of the open mailbox as a command's client counted them when it was given. */
export function openBefore({
  before,
  connection: id,
}: SpokenCommand): MessageList | null {
  const connection = before.connections.get(id);
  if (connection === undefined) return null;
  const { observe } = protocolNamed(connection.protocol);
  return observe(sessionOf(connection)).open?.messages ?? null;
}

/** The messages of a sequence set. */
export function messagesIn(
  set: string,
  messages: MessageList,
  byUid: boolean,
): readonly Message[] {
  return [...messages].filter(({ uid }, index) => {
    const number = byUid ? uid : index + 1;
    return set.split(",").some((range) => isIn(number, range, messages, byUid));
  });
}

function isIn(
  number: number,
  range: string,
  messages: MessageList,
  byUid: boolean,
): boolean {
  const last = byUid ? (messages.last?.uid ?? 0) : messages.length;
  const [from = "", to = from] = range.split(":");
  const ends = [from, to].map((end) => (end === "*" ? last : Number(end)));
  return number >= Math.min(...ends) && number <= Math.max(...ends);
}

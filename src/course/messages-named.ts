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
export function messagesNamedBy({
  said,
  arguments: words,
  before,
  connection: id,
}: SpokenCommand): readonly Message[] | null {
  const connection = before.connections.get(id);
  if (connection === undefined) return null;
  const { open } = protocolNamed(connection.protocol).observe(
    sessionOf(connection),
  );
  const [first = "", second = ""] = words.split(" ");
  const byUid = said.startsWith("UID ");
  const set = byUid ? second : first;
  if (open === null || !/^[\d*:,]{1,500}$/.test(set)) return null;
  const { messages } = open;
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

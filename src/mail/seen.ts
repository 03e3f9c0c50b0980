import { flagsWith, hasFlag, sameFlags, seen, type Flags } from "./flags.ts";
import type { FlagChange, ManyFlagChanges } from "./change.ts";
import type { Mailbox } from "./mailbox.ts";
import type { MessageList } from "./message-list.ts";
import { messageWith, type Message, type NewMessage } from "./message.ts";

/*
 * \Seen is everybody's own, all other flags are shared (RFC 4314 §5.2). A mailbox's
 * `messages` have the owner's; `seenBy` has the same messages once more for each
 * other user who has opened it.
 */

/** The mailbox once it keeps the \Seen of one more user. */
export function keepingSeen(mailbox: Mailbox, user: string): Mailbox {
  const { seenBy, messages } = mailbox;
  if (seenBy.has(user)) return mailbox;
  return { ...mailbox, seenBy: new Map(seenBy).set(user, unseen(messages)) };
}

/** Every user's list of messages after the same change to each; `user` is null for the owner's. */
export function changedForAll(
  { messages, seenBy }: Pick<Mailbox, "messages" | "seenBy">,
  change: (messages: MessageList, user: string | null) => MessageList,
): Pick<Mailbox, "messages" | "seenBy"> {
  const own = change(messages, null);
  if (seenBy.size === 0) return { messages: own, seenBy };
  const others = [...seenBy].map(
    ([user, list]) => [user, change(list, user)] as const,
  );
  return { messages: own, seenBy: new Map(others) };
}

/** A list with new messages at its end: \Seen among their flags is only for whom it is meant. */
export function withAdded(
  messages: MessageList,
  added: readonly NewMessage[],
  modSeq: number,
  isTheirs: boolean,
): MessageList {
  return messages.append(
    added.map((message) =>
      isTheirs && isWhole(message) && message.modSeq === modSeq
        ? message
        : messageWith(
            message,
            isTheirs ? message.flags : withSeen(message.flags, false),
            modSeq,
          ),
    ),
  );
}

function isWhole(message: NewMessage): message is Message {
  return message.modSeq !== undefined && message.size !== undefined;
}

/** A list after a change of flags; \Seen among them is only for whom it is meant. */
export function withFlagsChanged(
  messages: MessageList,
  changes: readonly FlagChange[] | ManyFlagChanges,
  modSeq: number,
  isTheirs: boolean,
): MessageList {
  const many = "within" in changes && isTheirs;
  const whole = many ? changes.within(messages, modSeq) : null;
  if (whole !== null) return whole;
  const after = (message: Message, flags: Flags): Flags =>
    isTheirs ? flags : withSeen(flags, hasFlag(message.flags, seen));
  const find = messages.inTurn();
  const each = [...changes];
  const news = isTheirs
    ? each
    : each.filter(({ uid, flags }) => {
        const before = find(uid);
        return (
          before !== undefined && !sameFlags(after(before, flags), before.flags)
        );
      });
  if (news.length === 0) return messages;
  return messages.mapUids(
    news.map(({ uid }) => uid),
    (message, index) => {
      const flags = after(message, news[index]?.flags ?? message.flags);
      return messageWith(message, flags, modSeq);
    },
  );
}

/** The messages as somebody sees them who has seen none. */
export function unseen(messages: MessageList): MessageList {
  const uids: number[] = [];
  for (const { uid, flags } of messages) {
    if (hasFlag(flags, seen)) uids.push(uid);
  }
  if (uids.length === 0) return messages;
  return messages.mapUids(uids, (message) =>
    messageWith(message, withSeen(message.flags, false), message.modSeq),
  );
}

function withSeen(flags: Flags, isSeen: boolean): Flags {
  if (hasFlag(flags, seen) === isSeen) return flags;
  return flagsWith(flags.system ^ seen, flags.keywords);
}

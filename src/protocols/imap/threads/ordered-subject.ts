import { baseSubjectOf } from "../../../mail/format/base-subject.ts";
import { readingOf } from "../../../mail/format/message-reading.ts";
import type { Placed } from "../../../mail/message-list.ts";
import { collated } from "../collation.ts";
import { sentMomentOf } from "../sent-moment.ts";
import type { Thread } from "./thread.ts";

/**
 * Threads of messages with one base subject: the earliest, and below it all
 * others as its children.
 *
 * RFC 5256 §3, ORDEREDSUBJECT. Threads come in the order of their first messages.
 */
export function byOrderedSubject(placed: readonly Placed[]): readonly Thread[] {
  const sent = placed
    .map((each) => ({ each, at: sentMomentOf(each.message) }))
    .sort((a, b) => a.at - b.at || a.each.number - b.each.number);
  const groups = new Map<string, Thread[]>();
  for (const { each } of sent) {
    const { subject } = readingOf(each.message.content);
    const key = collated(baseSubjectOf(subject).text);
    const thread: Thread = { placed: each, children: [] };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thread]);
    else group.push(thread);
  }
  return [...groups.values()].map(([first, ...children]) => ({
    placed: first?.placed ?? null,
    children,
  }));
}

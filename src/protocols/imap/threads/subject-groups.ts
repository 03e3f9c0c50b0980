import { baseSubjectOf } from "../../../mail/format/base-subject.ts";
import { readingOf } from "../../../mail/format/message-reading.ts";
import { collated } from "../collation.ts";
import { ThreadNode } from "./thread-node.ts";

/**
 * Threads with the same base subject joined: those that lost their ids on the
 * way still belong together.
 *
 * RFC 5256 §3, REFERENCES, step 5. `roots` are in the order of their sent dates.
 */
export function joinedBySubject(
  roots: readonly ThreadNode[],
): readonly ThreadNode[] {
  const subjects = roots.map((root) => ({ root, ...subjectOf(root) }));
  const table = new Map<string, Holder>();
  // 5.B
  for (const { root, text, isReply } of subjects) {
    const holder = table.get(text);
    const isBetter =
      holder === undefined ||
      (holder.root.placed !== null &&
        (root.placed === null || (holder.isReply && !isReply)));
    if (text !== "" && isBetter) table.set(text, { root, isReply });
  }
  // 5.C
  const joined = new Set(roots);
  for (const { root, text, isReply } of subjects) {
    const holder = table.get(text);
    if (holder === undefined || holder.root === root) continue;
    joined.delete(root);
    if (holder.root.placed === null) {
      const below = root.placed === null ? root.children : [root];
      for (const node of below) node.putBelow(holder.root);
    } else if (isReply && !holder.isReply) {
      root.putBelow(holder.root);
    } else {
      const both = new ThreadNode(null);
      joined.delete(holder.root);
      joined.add(both);
      holder.root.putBelow(both);
      root.putBelow(both);
      table.set(text, { root: both, isReply: false });
    }
  }
  return [...joined];
}

/** The thread that stands for a subject. */
interface Holder {
  readonly root: ThreadNode;
  readonly isReply: boolean;
}

/** A thread's subject: that of its first message, as subjects are compared. */
function subjectOf({ placed, children }: ThreadNode): {
  readonly text: string;
  readonly isReply: boolean;
} {
  const message = (placed ?? children[0]?.placed)?.message;
  if (message === undefined) return { text: "", isReply: false };
  const { text, isReply } = baseSubjectOf(readingOf(message.content).subject);
  return { text: collated(text), isReply };
}

import { unfoldedValue, isNamed } from "../../../mail/format/header.ts";
import { messageIdsOf } from "../../../mail/format/message-id.ts";
import { readingOf } from "../../../mail/format/message-reading.ts";
import type { Placed } from "../../../mail/message-list.ts";
import type { Message } from "../../../mail/message.ts";
import { ThreadNode } from "./thread-node.ts";
import { joinedBySubject } from "./subject-groups.ts";
import type { Thread } from "./thread.ts";

/**
 * Threads by which message answers which, as the messages say themselves.
 *
 * RFC 5256 §3, REFERENCES; the numbers are those of its steps.
 */
export function byReferences(placed: readonly Placed[]): readonly Thread[] {
  const roots = pruned(linked(placed).filter(({ parent }) => parent === null));
  // 4
  for (const root of roots) if (root.placed === null) root.sortBelow();
  const ordered = ThreadNode.bySentDate(roots);
  const joined = joinedBySubject(ordered);
  for (const root of joined) root.sortBelow();
  // 6
  return ThreadNode.bySentDate(joined);
}

/** 1: every message and every one that is only spoken of, linked to its parent. */
function linked(placed: readonly Placed[]): readonly ThreadNode[] {
  const nodes: ThreadNode[] = [];
  const byId = new Map<string, ThreadNode>();
  const own: { readonly node: ThreadNode; readonly message: Message }[] = [];
  for (const each of placed) {
    const node = new ThreadNode(each);
    nodes.push(node);
    own.push({ node, message: each.message });
    const { messageId } = readingOf(each.message.content).envelope;
    const [id] = messageIdsOf(messageId ?? "");
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
  }
  const named = (id: string): ThreadNode => {
    let node = byId.get(id);
    if (node === undefined) {
      node = new ThreadNode(null);
      byId.set(id, node);
      nodes.push(node);
    }
    return node;
  };
  for (const { node, message } of own) {
    let parent: ThreadNode | null = null;
    for (const reference of referencesOf(message)) {
      const next = named(reference);
      if (parent !== null && next.parent === null) next.putBelow(parent);
      parent = next;
    }
    node.leave();
    if (parent !== null) node.putBelow(parent);
  }
  return nodes;
}

/** The ids of a message's ancestors, oldest first, as it says them itself. */
function referencesOf({ content }: Message): readonly string[] {
  const { octets, header, envelope } = readingOf(content);
  const references = header.fields
    .filter((field) => isNamed(field, "references"))
    .flatMap((field) => messageIdsOf(unfoldedValue(octets, field)));
  if (references.length > 0) return references;
  return messageIdsOf(envelope.inReplyTo ?? "").slice(0, 1);
}

/**
 * 3: places without a message go, their children take their place; at the top
 * only when there is one, so that several stay together.
 */
function pruned(roots: readonly ThreadNode[]): readonly ThreadNode[] {
  return roots.flatMap((root) => {
    root.pruneBelow();
    if (root.placed !== null) return [root];
    const children = [...root.children];
    if (children.length > 1) return [root];
    for (const child of children) child.leave();
    return children;
  });
}

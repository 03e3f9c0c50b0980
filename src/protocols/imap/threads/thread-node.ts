import type { Placed } from "../../../mail/message-list.ts";
import { sentMomentOf } from "../sent-moment.ts";
import type { Thread } from "./thread.ts";

/** When a message was sent, in ms, and its number, which decides between equals. */
interface Sent {
  readonly at: number;
  readonly number: number;
}

function inTime(a: Sent, b: Sent): number {
  return a.at - b.at || a.number - b.number;
}

/** A thread while it is being put together. */
export class ThreadNode implements Thread {
  readonly placed: Placed | null;
  #parent: ThreadNode | null = null;
  #children = new Set<ThreadNode>();
  readonly #sent: Sent;

  constructor(placed: Placed | null) {
    this.placed = placed;
    const at = placed === null ? 0 : sentMomentOf(placed.message);
    this.#sent = { at, number: placed?.number ?? 0 };
  }

  get parent(): ThreadNode | null {
    return this.#parent;
  }

  get children(): readonly ThreadNode[] {
    return [...this.#children];
  }

  /** Becomes a child, unless that would make a loop. */
  putBelow(parent: ThreadNode): void {
    if (parent === this || this.#isAbove(parent)) return;
    this.leave();
    this.#parent = parent;
    parent.#children.add(this);
  }

  leave(): void {
    if (this.#parent !== null) this.#parent.#children.delete(this);
    this.#parent = null;
  }

  /** Takes out all places below it that have no message; what was below them moves up. */
  pruneBelow(): void {
    for (const node of this.#andBelow().toReversed()) {
      const children = node.children.flatMap((child) => {
        if (child.placed !== null) return [child];
        child.#parent = null;
        return child.children;
      });
      node.#children = new Set(children);
      for (const child of children) child.#parent = node;
    }
  }

  /** Puts each set of siblings below it in the order in which they were sent. */
  sortBelow(): void {
    for (const node of this.#andBelow().toReversed()) {
      node.#children = new Set(ThreadNode.bySentDate(node.children));
    }
  }

  /** By sent date; places without a message by that of their earliest child. */
  static bySentDate(nodes: readonly ThreadNode[]): readonly ThreadNode[] {
    return nodes
      .map((node) => ({ node, first: node.#earliest() }))
      .sort((a, b) => inTime(a.first, b.first))
      .map(({ node }) => node);
  }

  /** The one that says when this thread begins. */
  #earliest(): Sent {
    if (this.placed !== null) return this.#sent;
    const times = this.children.map((child) => child.#sent);
    return times.sort(inTime)[0] ?? this.#sent;
  }

  /** Whether this is an ancestor of another one. */
  #isAbove(other: ThreadNode): boolean {
    if (this.#children.size === 0) return false;
    let node: ThreadNode | null = other;
    while (node !== null && node !== this) node = node.#parent;
    return node === this;
  }

  /** Itself and all below it, parents before children. */
  #andBelow(): readonly ThreadNode[] {
    const all: ThreadNode[] = [this];
    for (const node of all) for (const child of node.#children) all.push(child);
    return all;
  }
}

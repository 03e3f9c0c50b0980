import type { Placed } from "../../../mail/message-list.ts";

/** A message with those that answer it; a place without a message holds some together. */
export interface Thread {
  readonly placed: Placed | null;
  readonly children: readonly Thread[];
}

/**
 * Threads as THREAD answers with them.
 *
 * RFC 5256 §4, §5
 *
 *     thread-list    = "(" (thread-members / thread-nested) ")"
 *     thread-members = nz-number *(SP nz-number) [SP thread-nested]
 *     thread-nested  = 2*thread-list
 *
 * Written without recursion: a chain may be as long as a mailbox.
 */
export function printThreads(
  threads: readonly Thread[],
  numberOf: (placed: Placed) => number,
): string {
  const words: string[] = [];
  const waiting: (Thread | ")")[] = [];
  const open = (children: readonly Thread[]): void => {
    for (const child of children.toReversed()) waiting.push(")", child);
  };
  open(threads);
  for (;;) {
    const next = waiting.pop();
    if (next === undefined) return words.join("");
    if (next === ")") {
      words.push(")");
      continue;
    }
    words.push("(");
    let { children } = next;
    if (next.placed !== null) words.push(String(numberOf(next.placed)));
    while (children.length === 1) {
      const [only] = children;
      if (only === undefined || only.placed === null) break;
      ({ children } = only);
      words.push(` ${numberOf(only.placed)}`);
    }
    if (children.length > 0 && words.at(-1) !== "(") words.push(" ");
    open(children);
  }
}

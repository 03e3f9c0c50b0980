import { MessageList } from "../mail/message-list.ts";
import type { Entry } from "../simulator/timeline.ts";
import { sessionOf, type World } from "../simulator/world.ts";

/**
 * Whether an input only looked: no mail, no state and no session is another
 * than before. What a server refuses is a look, too, and so is a typo.
 */
export function isLook({ input, trace, world }: Entry, before: World): boolean {
  if (input.kind !== "send" || trace.some(({ kind }) => moves.has(kind))) {
    return false;
  }
  const { connection: id } = input;
  const [then, now] = [before.connections.get(id), world.connections.get(id)];
  return (
    then !== undefined &&
    now !== undefined &&
    isAlike(sessionOf(then), sessionOf(now))
  );
}

const moves: ReadonlySet<string> = new Set([
  "mail.changed",
  "state.changed",
  "server.configured",
  "connection.opened",
  "connection.closed",
  "tls.established",
]);

/** Whether two sessions remember the same. */
function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (a === null || b === null || a instanceof MessageList) return false;
  if (a instanceof Set || a instanceof Map) {
    return (b instanceof Set || b instanceof Map) && isAlike([...a], [...b]);
  }
  const [own, other] = [Object.entries(a), Object.entries(b)];
  const others = new Map(other);
  return (
    own.length === other.length &&
    own.every(([key, value]) => isAlike(value, others.get(key)))
  );
}

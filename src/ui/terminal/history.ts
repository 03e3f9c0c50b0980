import type { TraceEvent } from "../../simulator/trace.ts";
import { utf8Text } from "../ladder/display-text.ts";

/** Lines sent before, and where in them the arrow keys have got to. */
export interface History {
  readonly sent: readonly string[];
  /** Index in `sent`; its length for the line that is being typed. */
  readonly at: number;
  /** What was being typed when the reader went back. */
  readonly draft: string;
}

export const emptyHistory: History = { sent: [], at: 0, draft: "" };

/** The history with one more line; the same line twice in a row counts once. */
export function remembering(history: History, line: string): History {
  const { sent } = history;
  const kept = line === "" || sent.at(-1) === line ? sent : [...sent, line];
  return { sent: kept, at: kept.length, draft: "" };
}

/** One line up or down, and the text that is there; null where there is none. */
export function moved(
  history: History,
  step: 1 | -1,
  typed: string,
): { readonly history: History; readonly text: string } | null {
  const at = history.at + step;
  if (at < 0 || at > history.sent.length) return null;
  const leaving = history.at === history.sent.length;
  const draft = leaving ? typed : history.draft;
  const text = history.sent[at] ?? draft;
  return { history: { ...history, at, draft }, text };
}

/**
 * The commands that clients of a protocol have sent, as they are typed: the
 * first line of each, without an automatic tag. What was said inside of a
 * command is none, so an answer to a prompt for a password isn't there.
 */
export function commandsTyped(
  trace: readonly TraceEvent[],
  protocol: string,
  tagged: boolean,
): readonly string[] {
  const speaking = new Set<string | null>();
  const begun = new Set<number>();
  const typed: string[] = [];
  for (const event of trace) {
    const { kind, connection, seq, cause } = event;
    if (kind === "connection.opened") {
      if (event.protocol === protocol) speaking.add(connection);
      else speaking.delete(connection);
    }
    if (kind !== "line.received" || event.role !== "command") continue;
    const goesOn = cause !== null && begun.has(cause);
    begun.add(seq);
    if (goesOn || !speaking.has(connection)) continue;
    const text = utf8Text(event.text);
    typed.push(tagged ? text.replace(/^a\d+ /, "") : text);
  }
  return typed;
}

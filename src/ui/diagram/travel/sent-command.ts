import type { TraceEvent } from "../../../simulator/trace.ts";
import type { Preview } from "../journey.ts";

/** A command on its way to the server. */
export interface SentCommand {
  /** `seq` of its first line. */
  readonly start: number;
  readonly tag: string | null;
  readonly name: string;
  /** What people call it: the name, or more than that. */
  readonly said: string;
  /** How many commands had been begun on its connection, this one included. */
  readonly ordinal: number;
}

/**
 * The command that begins with the line of an event, when there is a way for
 * it: null for other lines, and for what will be refused before it is carried
 * out.
 */
export function sentCommand(
  trace: readonly TraceEvent[],
  seq: number,
  preview: Preview,
): SentCommand | null {
  const line = trace[seq];
  if (line?.kind !== "line.received" || !isFirst(trace, line)) return null;
  const ordinal = ordinalOf(trace, line);
  let found: SentCommand | null = null;
  for (let index = seq + 1; index < trace.length; index++) {
    const event = trace[index];
    if (event?.connection !== line.connection) continue;
    if (event.kind === "line.received") break;
    if (event.kind === "literal.announced") {
      const about = preview(line.text);
      if (about !== null) {
        found = { start: seq, ...about, said: about.name, ordinal };
      }
    } else if (event.kind === "command.recognized") {
      const { tag, name, said = name } = event;
      found = { start: seq, tag, name, said, ordinal };
    } else if (event.kind === "command.refused") {
      if (event.because !== "result") return null;
    }
  }
  return found;
}

function isFirst(trace: readonly TraceEvent[], line: TraceEvent): boolean {
  return (
    line.kind === "line.received" &&
    line.role === "command" &&
    trace[line.cause ?? -1]?.kind === "octets.received"
  );
}

function ordinalOf(trace: readonly TraceEvent[], line: TraceEvent): number {
  let count = 0;
  for (let index = line.seq; index >= 0; index--) {
    const event = trace[index];
    if (event?.connection !== line.connection) continue;
    if (event.kind === "connection.opened") break;
    if (isFirst(trace, event)) count++;
  }
  return count;
}

import type { TraceEvent, TraceEventOf } from "../../../simulator/trace.ts";

/** The line that a refused command began with; null when it isn't there. */
export function refusedLine(
  events: readonly TraceEvent[],
  refusal: TraceEventOf<"command.refused">,
): string | null {
  const bySeq = new Map(events.map((event) => [event.seq, event]));
  let found: string | null = null;
  let event: TraceEvent | undefined = refusal;
  while (event !== undefined) {
    if (event.kind === "line.received") found = event.text;
    event = event.cause === null ? undefined : bySeq.get(event.cause);
  }
  return found;
}

import type { TraceEvent } from "../../simulator/trace.ts";

/** Which events are listed; null for all. */
export interface EventFilter {
  readonly kind: TraceEvent["kind"] | null;
  readonly connection: string | null;
}

/** The kinds that there are in a trace, in the order in which they first come. */
export function kindsOf(
  events: readonly TraceEvent[],
): readonly TraceEvent["kind"][] {
  return [...new Set(events.map(({ kind }) => kind))];
}

/** The connections that there are in a trace. */
export function connectionsIn(
  events: readonly TraceEvent[],
): readonly string[] {
  const ids = new Set<string>();
  for (const { connection } of events) {
    if (connection !== null) ids.add(connection);
  }
  return [...ids];
}

export function filtered(
  events: readonly TraceEvent[],
  { kind, connection }: EventFilter,
): readonly TraceEvent[] {
  if (kind === null && connection === null) return events;
  return events.filter(
    (event) =>
      (kind === null || event.kind === kind) &&
      (connection === null || event.connection === connection),
  );
}

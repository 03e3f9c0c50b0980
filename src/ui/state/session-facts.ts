import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import type { Connection, World } from "../../simulator/world.ts";
import type { Device } from "./device.ts";

/** The connection that a device has in a world; nothing when it isn't open. */
export function openConnection(
  world: World,
  { connection }: Device,
): Connection | undefined {
  if (connection === null) return undefined;
  const found = world.connections.get(connection);
  return found?.open === true ? found : undefined;
}

/**
 * What a device's last command was refused for, or why it failed; null when
 * it went well. `events` are the device's own.
 */
export function lastRefusal(
  events: readonly TraceEvent[],
): TraceEventOf<"command.refused"> | null {
  const last = events.findLast(
    ({ kind }) =>
      kind === "command.refused" ||
      kind === "line.received" ||
      kind === "connection.opened",
  );
  return last?.kind === "command.refused" ? last : null;
}

/** The tag of a connection's command that waits for more of the client; null when none does. */
export function waitingTag(
  events: readonly TraceEvent[],
  connection: Connection | undefined,
): string | null {
  const waiting = connection?.inProgress ?? connection?.frameStart ?? null;
  if (waiting === null) return null;
  const event = events.findLast(({ seq }) => seq === waiting.seq);
  if (event?.kind === "command.recognized") return event.tag;
  if (event?.kind !== "line.received") return null;
  return event.text.split(" ", 1)[0] ?? null;
}

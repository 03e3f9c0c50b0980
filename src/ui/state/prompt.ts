import { protocolNamed } from "../../protocols/index.ts";
import { legalCommands } from "../../simulator/legal-commands.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { Connection, World } from "../../simulator/world.ts";
import type { OwnedDevice } from "./device.ts";
import { waitingTag } from "./session-facts.ts";

/** Where what is typed next goes: a device's connection as the server has it. */
export interface Prompt {
  /** Nothing when it isn't open. */
  readonly connection: Connection | undefined;
  /** The device's own events so far. */
  readonly events: readonly TraceEvent[];
  /** The commands that its machine would carry out. */
  readonly legal: readonly string[];
  /** The tag of its command that waits for more of the client; null when none does. */
  readonly openTag: string | null;
}

/** `events` are the device's own. */
export function promptOf(
  events: readonly TraceEvent[],
  world: World,
  { id, protocol }: OwnedDevice,
): Prompt {
  const found = world.connections.get(id);
  const connection = found?.open === true ? found : undefined;
  return {
    connection,
    events,
    legal:
      connection === undefined
        ? []
        : legalCommands(protocolNamed(protocol), connection),
    openTag: waitingTag(events, connection),
  };
}

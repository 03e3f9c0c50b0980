import { transition, type AnyMachineSnapshot, type AnyStateNode } from "xstate";
import type { Protocol } from "../protocols/protocol.ts";
import type { Connection } from "./world.ts";

/** Every command that a protocol's machine names anywhere, in the order it names them. */
export function knownCommands(protocol: Protocol): readonly string[] {
  const names = new Set<string>();
  for (const event of protocol.machine.events) {
    if (event.startsWith("command.") && !event.endsWith("*")) {
      names.add(event.slice("command.".length));
    }
  }
  return [...names];
}

/** Whether a machine would carry out this command now; looks without moving. */
export function wouldExecute(
  protocol: Protocol,
  snapshot: AnyMachineSnapshot,
  command: string,
): boolean {
  const event = { type: `command.${command}` };
  const [, actions] = transition(protocol.machine, snapshot, event);
  return actions.some((action) => (action.type as string) === "execute");
}

/**
 * The commands that a connection's machine would carry out now; those that
 * few states take stand before those that are legal almost everywhere.
 */
export function legalCommands(
  protocol: Protocol,
  connection: Connection,
): readonly string[] {
  if (!connection.open) return [];
  const breadth = statesTaking(protocol.machine.root);
  return knownCommands(protocol)
    .filter((name) => wouldExecute(protocol, connection.snapshot, name))
    .sort((a, b) => (breadth.get(a) ?? 0) - (breadth.get(b) ?? 0));
}

/** In how many states each command is taken. */
function statesTaking(
  node: AnyStateNode,
  counts = new Map<string, number>(),
): ReadonlyMap<string, number> {
  for (const event of node.ownEvents) {
    const [, name] = /^command\.(\w+)$/.exec(event) ?? [];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const inner of Object.values(node.states)) statesTaking(inner, counts);
  return counts;
}

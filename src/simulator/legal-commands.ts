import type { AnyMachineSnapshot, AnyStateNode } from "xstate";
import type { Protocol } from "../protocols/protocol.ts";
import { nameOf } from "./machine-move.ts";
import { statePath } from "./state-path.ts";
import { sessionOf, type Connection } from "./world.ts";

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
  return protocol.machine
    .getTransitionData(snapshot, event)
    .some(({ actions }) =>
      actions.some((action) => nameOf(action) === "execute"),
    );
}

/** What was found out before: by snapshot, and each list of names once. */
const found = new WeakMap<AnyMachineSnapshot, readonly string[]>();
const lists = new Map<string, readonly string[]>();

/**
 * The commands that a connection's machine would carry out now: first those
 * that its state's `meta.usual` names, then those that few states take, and
 * at the end those that are legal almost everywhere.
 */
export function legalCommands(
  protocol: Protocol,
  connection: Connection,
): readonly string[] {
  if (!connection.open) return none;
  const { snapshot } = connection;
  let names = found.get(snapshot);
  if (names === undefined) {
    const session = sessionOf(connection);
    const made = legalIn(protocol, snapshot).filter((name) =>
      protocol.has(name, session),
    );
    const key = `${protocol.name} ${made.join(" ")}`;
    names = lists.get(key) ?? made;
    lists.set(key, names);
    found.set(snapshot, names);
  }
  return names;
}

const none: readonly string[] = [];

function legalIn(
  protocol: Protocol,
  snapshot: AnyMachineSnapshot,
): readonly string[] {
  const breadth = statesTaking(protocol.machine.root);
  const usual = usualIn(protocol.machine.root, statePath(snapshot)[0]);
  const rank = (name: string): number => {
    const place = usual.indexOf(name);
    return place < 0 ? usual.length + (breadth.get(name) ?? 0) : place;
  };
  return knownCommands(protocol)
    .filter((name) => wouldExecute(protocol, snapshot, name))
    .sort((a, b) => rank(a) - rank(b));
}

/** What people mostly do in a top-level state, as the machine's author says. */
function usualIn(
  root: AnyStateNode,
  state: string | undefined,
): readonly string[] {
  const meta = root.states[state ?? ""]?.meta as
    { readonly usual?: readonly string[] } | undefined;
  return meta?.usual ?? [];
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

import type { Protocol } from "../../../protocols/protocol.ts";

type StateNode = Protocol["machine"]["root"];

const canBeTold = new WeakMap<Protocol, boolean>();

/** Whether a protocol has any state in which a client is told without asking. */
export function hasPush(protocol: Protocol): boolean {
  let found = canBeTold.get(protocol);
  if (found === undefined) {
    found = someHears(protocol.machine.root);
    canBeTold.set(protocol, found);
  }
  return found;
}

function someHears(node: StateNode): boolean {
  if (node.tags.includes("hears.updates")) return true;
  return Object.values(node.states).some((inner: StateNode) =>
    someHears(inner),
  );
}

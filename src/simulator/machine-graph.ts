import type { AnyStateMachine, AnyStateNode } from "xstate";

/** A move between two top-level states, as the machine's definition has it. */
export interface MachineEdge {
  readonly from: string;
  readonly to: string;
  /** What makes it: a command, `greeting` for the server's first words, or what it says unasked. */
  readonly command: string;
  /** The completion result that it takes, such as `OK`; `unasked` where nobody asked. */
  readonly completion: string;
}

/** Names of the top-level states, in the order of the definition. */
export function machineStates(machine: AnyStateMachine): readonly string[] {
  return Object.keys(machine.root.states);
}

/**
 * Every move from one top-level state to another that a command, the greeting
 * or a word that the server says unasked makes. The diagrams are drawn from this, so that a picture can't
 * say what the machine doesn't do.
 */
export function machineEdges(machine: AnyStateMachine): readonly MachineEdge[] {
  let edges = read.get(machine);
  if (edges === undefined) {
    edges = readEdges(machine);
    read.set(machine, edges);
  }
  return edges;
}

const read = new WeakMap<AnyStateMachine, readonly MachineEdge[]>();

function readEdges(machine: AnyStateMachine): readonly MachineEdge[] {
  const found = new Map<string, MachineEdge>();
  for (const top of Object.values(machine.root.states) as AnyStateNode[]) {
    for (const node of [top, ...descendants(top)]) {
      for (const [descriptor, transitions] of node.transitions) {
        for (const { target } of transitions) {
          const to = target?.[0] === undefined ? null : topLevel(target[0]);
          const [kind, first, second] = descriptor.split(".");
          if (to === null || to === top.key || first === undefined) continue;
          const edge = edgeOf(kind ?? "", first, second ?? "");
          if (edge === null) continue;
          const { command, completion } = edge;
          found.set(`${top.key} ${to} ${command} ${completion}`, {
            from: top.key,
            to,
            ...edge,
          });
        }
      }
    }
  }
  return [...found.values()];
}

function edgeOf(
  kind: string,
  first: string,
  second: string,
): Pick<MachineEdge, "command" | "completion"> | null {
  if (kind === "greeting") return { command: "greeting", completion: first };
  if (kind === "completed") return { command: first, completion: second };
  if (kind === "told") return { command: first, completion: "unasked" };
  if (kind === "command") return { command: first, completion: "" };
  return null;
}

function descendants(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states).flatMap((inner) => [
    inner,
    ...descendants(inner),
  ]);
}

function topLevel(node: AnyStateNode): string {
  let top = node;
  while (top.parent?.parent !== undefined) top = top.parent;
  return top.key;
}

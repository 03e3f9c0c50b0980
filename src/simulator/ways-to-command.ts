import type { AnyMachineSnapshot, AnyStateNode } from "xstate";
import type { Protocol } from "../protocols/protocol.ts";
import { wouldExecute } from "./legal-commands.ts";
import { statePath } from "./state-path.ts";
import { sessionOf } from "./world.ts";

/**
 * The commands that are legal now and lead, when they go well, to a state that
 * takes `command`, of those that the server has; the shortest way first. Empty when there is no way, or
 * when it is legal now. Read from the machine's definition.
 */
export function waysToCommand(
  protocol: Protocol,
  snapshot: AnyMachineSnapshot,
  command: string,
): readonly string[] {
  const here = leafAt(protocol.machine.root, statePath(snapshot));
  if (takes(here, command)) return [];
  const session = sessionOf({ snapshot });
  return movesFrom(here)
    .filter(
      ([name]) =>
        wouldExecute(protocol, snapshot, name) && protocol.has(name, session),
    )
    .map(([name, to]) => ({ name, far: distance(to, command, here) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name);
}

/**
 * How many commands later a state is reached that takes it, without going by
 * `start`, nor by a move that could be made from there already.
 */
function distance(
  from: AnyStateNode,
  command: string,
  start: AnyStateNode,
): number {
  const seen = new Set([start, from]);
  const direct = movesFrom(start);
  const isDetour = ([name, to]: readonly [string, AnyStateNode]) =>
    direct.some((move) => move[0] === name && move[1] === to);
  let reached = [from];
  for (let far = 0; reached.length > 0; far++) {
    if (reached.some((node) => takes(node, command))) return far;
    const next = reached.flatMap((node) =>
      movesFrom(node)
        .filter((move) => !isDetour(move))
        .map(([, to]) => to),
    );
    reached = [...new Set(next)].filter((node) => !seen.has(node));
    for (const node of reached) seen.add(node);
  }
  return Infinity;
}

/** The commands that move a state elsewhere when they go well, and where to. */
function movesFrom(leaf: AnyStateNode): readonly [string, AnyStateNode][] {
  return withAncestors(leaf).flatMap((node) =>
    [...node.transitions].flatMap(([event, transitions]) => {
      const [, name] = /^completed\.(\w+)\.OK$/.exec(event) ?? [];
      const target = transitions[0]?.target?.[0];
      if (name === undefined || target === undefined) return [];
      const to = initialLeaf(target);
      const moves = to !== leaf && takes(leaf, name);
      return moves ? [[name, to] as [string, AnyStateNode]] : [];
    }),
  );
}

function takes(leaf: AnyStateNode, command: string): boolean {
  return withAncestors(leaf).some((node) =>
    node.ownEvents.includes(`command.${command}`),
  );
}

function withAncestors(leaf: AnyStateNode): readonly AnyStateNode[] {
  const found: AnyStateNode[] = [];
  for (let node: AnyStateNode | undefined = leaf; node; node = node.parent) {
    found.push(node);
  }
  return found;
}

function leafAt(root: AnyStateNode, path: readonly string[]): AnyStateNode {
  return path.reduce((node, key) => node.states[key] ?? node, root);
}

function initialLeaf(node: AnyStateNode): AnyStateNode {
  const first = node.initial?.target?.[0];
  return first === undefined ? node : initialLeaf(first);
}

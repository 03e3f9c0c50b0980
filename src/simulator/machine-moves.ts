import type { AnyStateMachine, AnyStateNode } from "xstate";

/** A move that a machine's definition allows, at any depth. */
export interface MachineMove {
  /** Names of the state that has the edge, outermost first. */
  readonly from: readonly string[];
  /** Names of the state to which it leads. */
  readonly to: readonly string[];
  /** The machine event that makes it, such as `completed.SELECT.OK`; `line.*` is any of its kind. */
  readonly by: string;
}

/** Every edge of a machine that leads to a state, in the order of the definition. */
export function machineMoves(machine: AnyStateMachine): readonly MachineMove[] {
  let moves = read.get(machine);
  if (moves === undefined) {
    moves = movesOf(machine.root);
    read.set(machine, moves);
  }
  return moves;
}

const read = new WeakMap<AnyStateMachine, readonly MachineMove[]>();

function movesOf(node: AnyStateNode): readonly MachineMove[] {
  const own = [...node.transitions].flatMap(([by, transitions]) =>
    transitions.flatMap(({ target = [] }) =>
      target.map((to) => ({ from: node.path, to: to.path, by })),
    ),
  );
  return [...own, ...Object.values(node.states).flatMap(movesOf)];
}

/** Whether a change of state is this move. */
export function isMove(
  { from, to, by }: MachineMove,
  change: {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly by: string;
  },
): boolean {
  const isBelow = (path: readonly string[], names: readonly string[]) =>
    names.every((name, i) => path[i] === name);
  const isBy = by.endsWith("*")
    ? change.by.startsWith(by.slice(0, -1))
    : change.by === by;
  return isBy && isBelow(change.from, from) && isBelow(change.to, to);
}

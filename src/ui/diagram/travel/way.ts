import type { DiagramNode, Protocol } from "../../../protocols/protocol.ts";
import { machineEdges } from "../../../simulator/machine-graph.ts";
import type { Point } from "../geometry.ts";
import { isAskedFor, layoutOf } from "../picture.ts";

/** The way that a command asks for: to another state, or back to the same one. */
export interface Way {
  readonly kind: "edge" | "loop";
  readonly from: DiagramNode;
  /** The state that it leads to. */
  readonly to: DiagramNode;
  /** Corners of its line, ending at the arrow. */
  readonly points: readonly Point[];
  /** Start of its label; null where the line has one already. */
  readonly label: Point | null;
}

/** The way of a command from a state; null where there is no such state. */
export function wayAsked(
  { machine, diagram }: Protocol,
  state: string,
  command: string,
): Way | null {
  const node = nodeOf(diagram, state);
  if (node === null) return null;
  const moves = machineEdges(machine).filter(
    (move) =>
      move.from === state && move.command === command && isAskedFor(move),
  );
  const [move] = moves;
  return move === undefined
    ? loopOver(node)
    : wayBetween(diagram, move.from, move.to);
}

/** The way from one state to another; null where there is no such state. */
export function wayBetween(
  diagram: Protocol["diagram"],
  from: string,
  to: string,
): Way | null {
  const [a, b] = [nodeOf(diagram, from), nodeOf(diagram, to)];
  const layout = layoutOf(diagram, from, to, []);
  if (a === null || b === null || layout === null) return null;
  return { kind: "edge", from: a, to: b, points: layout.points, label: null };
}

/** A loop over a state: the line of a command that leaves it where it is. */
export function loopOver(node: DiagramNode): Way {
  const top = node.y - node.height / 2;
  const half = Math.min(58, node.width * 0.24);
  const height = Math.min(26, Math.max(14, top - 8));
  return {
    kind: "loop",
    from: node,
    to: node,
    points: [
      [node.x - half, top],
      [node.x - half, top - height],
      [node.x + half, top - height],
      [node.x + half, top - 1],
    ],
    label: [node.x + half + 14, top - height + 5],
  };
}

/** How far from the arrow's tip what has followed an edge waits. */
const waitBefore = 19;

/** Where what is sent along a way goes, until it waits there. */
export function trackOf({ kind, points }: Way): readonly Point[] {
  if (kind === "loop") {
    const [first, corner, next] = points;
    if (first === undefined || corner === undefined || next === undefined) {
      return points;
    }
    return [first, corner, [(corner[0] + next[0]) / 2, corner[1]]];
  }
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return points;
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const part = Math.max(0, 1 - waitBefore / length);
  return [
    ...points.slice(0, -1),
    [
      before[0] + (tip[0] - before[0]) * part,
      before[1] + (tip[1] - before[1]) * part,
    ],
  ];
}

/** Each corner of a track with its share of the whole length, from 0 to 1. */
export function sharesOf(
  track: readonly Point[],
): readonly { readonly point: Point; readonly share: number }[] {
  let length = 0;
  const lengths = track.map(([x, y], index) => {
    const before = track[index - 1];
    if (before !== undefined)
      length += Math.hypot(x - before[0], y - before[1]);
    return length;
  });
  return track.map((point, index) => ({
    point,
    share: length === 0 ? 0 : (lengths[index] ?? 0) / length,
  }));
}

export function nodeOf(
  diagram: Protocol["diagram"],
  state: string,
): DiagramNode | null {
  return diagram.nodes.find((node) => node.state === state) ?? null;
}

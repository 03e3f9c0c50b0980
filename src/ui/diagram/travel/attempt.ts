import type { DiagramNode, Protocol } from "../../../protocols/protocol.ts";
import { machineEdges } from "../../../simulator/machine-graph.ts";
import type { Point } from "../geometry.ts";
import { nodeOf } from "./way.ts";

/** A way that isn't there from here: a line out of a state, cut off by a disc. */
export interface Attempt {
  readonly from: Point;
  readonly disc: Point;
  /** Where the label's lines are, by the end that `anchor` names. */
  readonly label: {
    readonly anchor: "start" | "end";
    /** The command, and what is said of it; in one line or two. */
    readonly lines: 1 | 2;
    readonly x: number;
    readonly y: number;
  };
}

/** Room that a line with its disc and label needs, in the diagram's units. */
const leastGap = 80;
const discBefore = 40;
const lineBeside = 21;

/**
 * The way that a state refuses. A command that moves the session elsewhere in
 * the machine is drawn towards where it would lead, or came from; where there
 * is no room for that, and for one that moves nothing, a stub hangs under the
 * state.
 */
export function attemptOf(
  protocol: Protocol,
  state: string,
  command: string,
): Attempt | null {
  const node = nodeOf(protocol.diagram, state);
  if (node === null) return null;
  const far = farEnd(protocol, node, command);
  const beside =
    far === null ? null : towards(protocol.diagram, node, far.x - node.x);
  return beside ?? stubUnder(node);
}

/** The state at the other end of the edge that the command has elsewhere. */
function farEnd(
  { machine, diagram }: Protocol,
  node: DiagramNode,
  command: string,
): DiagramNode | null {
  const ends = machineEdges(machine)
    .filter((move) => move.command === command)
    .concat(
      // Some need a second command: then the label of the edge names both.
      diagram.edges
        .filter(({ label }) =>
          label.lines.some((line) => line.split(/[^\w-]+/).includes(command)),
        )
        .map(({ from, to }) => ({ from, to, command, completion: "" })),
    );
  const own = ends.find(
    ({ from, to }) => from === node.state || to === node.state,
  );
  const found = own ?? ends[0];
  if (found === undefined) return null;
  return nodeOf(
    diagram,
    found.from === node.state || found.to !== node.state
      ? found.to
      : found.from,
  );
}

/** A line into the gap beside a state, below what lies there, if there is room. */
function towards(
  diagram: Protocol["diagram"],
  node: DiagramNode,
  direction: number,
): Attempt | null {
  const sign = Math.sign(direction);
  const side = node.x + (sign * node.width) / 2;
  const gap = Math.min(
    ...diagram.nodes.map(({ x, y, width, height }) =>
      Math.abs(y - node.y) < (height + node.height) / 2
        ? positive((x - side) * sign - width / 2)
        : Infinity,
    ),
  );
  const y = node.y + lineBeside;
  const end = side + sign * gap;
  if (!Number.isFinite(gap) || gap < leastGap) return null;
  if (isTaken(diagram, Math.min(side, end), Math.max(side, end), y))
    return null;
  return {
    from: [side, y],
    disc: [end - sign * Math.min(discBefore, gap / 3), y],
    label: {
      anchor: sign < 0 ? "end" : "start",
      lines: 2,
      x: side + sign * 20,
      y: y + 19,
    },
  };
}

function positive(distance: number): number {
  return distance >= 0 ? distance : Infinity;
}

/** Whether an edge or its label lies where the line and its label would be. */
function isTaken(
  { edges }: Protocol["diagram"],
  left: number,
  right: number,
  y: number,
): boolean {
  const inGap = (x: number) => x > left && x < right;
  return edges.some(({ points, label }) => {
    const half = (label.lines.length * 15) / 2;
    const labelled =
      inGap(label.x) && label.y + half > y - 10 && label.y - half < y + 36;
    const crossed = points.some((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return false;
      const [low, high] = [
        Math.min(before[0], point[0]),
        Math.max(before[0], point[0]),
      ];
      const near = point[1] > y - 10 && point[1] < y + 36;
      return near && point[1] === before[1] && high > left && low < right;
    });
    return labelled || crossed;
  });
}

/** Its label goes away from the middle, where the way out of the state may be. */
function stubUnder(node: DiagramNode): Attempt {
  const bottom = node.y + node.height / 2;
  const corner = node.width / 2 - Math.min(36, node.width / 4);
  const anchor = node.x - corner > 220 ? "end" : "start";
  const x = node.x + (anchor === "end" ? -corner : corner);
  const y = bottom + 24;
  return {
    from: [x, bottom],
    disc: [x, y],
    label: {
      anchor,
      lines: 1,
      x: anchor === "end" ? x - 18 : x + 18,
      y,
    },
  };
}

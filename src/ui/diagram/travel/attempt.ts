import type {
  Diagram,
  DiagramNode,
  Protocol,
} from "../../../protocols/protocol.ts";
import { machineEdges } from "../../../simulator/machine-graph.ts";
import type { Point } from "../geometry.ts";
import { meets, occupied, textBox, type Box } from "./free-room.ts";
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
    /** Which state it is illegal in, or only that it is so here. */
    readonly saying: "state" | "here";
    readonly x: number;
    readonly y: number;
  };
}

/** What is said of a command that is illegal, with the state's name and without. */
export type Sayings = Readonly<Record<Attempt["label"]["saying"], string>>;

/** Room that a line with its disc and label needs, in the diagram's units. */
const leastGap = 80;
const discBefore = 40;
const discRadius = 11;
const lineBeside = 21;
const lineHeight = 15;

/**
 * The way that a state refuses. A command that moves the session elsewhere in
 * the machine is drawn towards where it would lead, or came from. Where there
 * is no room for that, and for one that moves nothing, a stub hangs under the
 * state, or lies beside it if something runs through there.
 */
export function attemptOf(
  protocol: Protocol,
  state: string,
  command: string,
  sayings: Sayings,
): Attempt | null {
  const { diagram } = protocol;
  const node = nodeOf(diagram, state);
  if (node === null) return null;
  const far = farEnd(protocol, node, command);
  const onward = far === null || far.x > node.x ? 1 : -1;
  const stub = stubUnder(node, "state");
  const places = [
    far === null ? null : beside(diagram, node, onward, "state"),
    stub,
    beside(diagram, node, onward, "here"),
    beside(diagram, node, -onward, "here"),
    stubUnder(node, "here"),
  ];
  const taken = occupied(diagram);
  return (
    places.find(
      (place) =>
        place !== null &&
        !boxesOf(place, command, sayings).some((box) =>
          taken.some((other) => meets(box, other)),
        ),
    ) ?? stub
  );
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

/** A line into the gap beside a state, below what lies there, if it is wide enough. */
function beside(
  diagram: Diagram,
  node: DiagramNode,
  sign: number,
  saying: "state" | "here",
): Attempt | null {
  const side = node.x + (sign * node.width) / 2;
  const gap = Math.min(
    ...diagram.nodes.map(({ x, y, width, height }) =>
      Math.abs(y - node.y) < (height + node.height) / 2
        ? positive((x - side) * sign - width / 2)
        : Infinity,
    ),
  );
  const y = node.y + lineBeside;
  if (!Number.isFinite(gap) || gap < leastGap) return null;
  return {
    from: [side, y],
    disc: [side + sign * (gap - Math.min(discBefore, gap / 3)), y],
    label: {
      anchor: sign < 0 ? "end" : "start",
      lines: 2,
      saying,
      x: side + sign * (saying === "here" ? 10 : 20),
      y: y + 19,
    },
  };
}

function positive(distance: number): number {
  return distance >= 0 ? distance : Infinity;
}

/** Its label goes away from the middle, where the way out of the state may be. */
function stubUnder(node: DiagramNode, saying: "state" | "here"): Attempt {
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
      saying,
      x: anchor === "end" ? x - 18 : x + 18,
      y,
    },
  };
}

/** What an attempt covers, short of the state that it sets out from. */
export function boxesOf(
  { from, disc: [x, y], label }: Attempt,
  command: string,
  sayings: Sayings,
): readonly Box[] {
  const saying = sayings[label.saying];
  const texts =
    label.lines === 1
      ? [textBox(label, `${command} ${saying}`, label.anchor)]
      : [
          textBox(label, command, label.anchor),
          textBox(
            { x: label.x, y: label.y + lineHeight },
            saying,
            label.anchor,
          ),
        ];
  const sign = Math.sign(x - from[0]);
  return [
    ...texts,
    {
      left: Math.min(x - discRadius, from[0] + sign),
      right: Math.max(x + discRadius, from[0] + sign),
      top: Math.min(y - discRadius, from[1] + 1),
      bottom: y + discRadius,
    },
  ];
}

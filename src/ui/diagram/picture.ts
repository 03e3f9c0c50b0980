import type {
  DiagramEdge,
  DiagramNode,
  Protocol,
} from "../../protocols/protocol.ts";
import {
  machineEdges,
  machineStates,
  type MachineEdge,
} from "../../simulator/machine-graph.ts";
import { headPath, linePath, straightLine } from "./geometry.ts";
import { moveKey, type Journey } from "./journey.ts";

/** A state as it is drawn now. */
export interface PictureNode {
  readonly node: DiagramNode;
  readonly status: "unvisited" | "visited" | "active";
  /** The inner states, while one of them is on. */
  readonly pills: DiagramNode["pills"];
  /** The one that is on, or null. */
  readonly pill: string | null;
}

/** A move as it is drawn now. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly head: string;
  readonly label: DiagramEdge["label"];
  readonly status: "legal" | "travelled" | "idle";
}

/** Where a command leads from a state, in words. */
export interface Lead {
  readonly command: string;
  readonly to: string;
  /** True when it may be sent now. */
  readonly legal: boolean;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PictureNode[];
  /** Those that matter most come last, since they are drawn over the others. */
  readonly edges: readonly PictureEdge[];
  /** True when the last command leaves the state where it is. */
  readonly keeps: boolean;
  /** The command that the state refused, until the next one. */
  readonly refused: string | null;
}

/** What the diagram shows of a protocol's machine after this journey. */
export function pictureOf(
  protocol: Protocol,
  journey: Journey,
  legal: readonly string[],
): Picture {
  const { diagram, machine } = protocol;
  const moves = machineEdges(machine);
  const [current = null] = journey.path;
  return {
    width: diagram.width,
    height: diagram.height,
    nodes: diagram.nodes.map((node) =>
      node.state === current
        ? activeNode(node, journey)
        : {
            node,
            status: journey.visited.has(node.state) ? "visited" : "unvisited",
            pills: [],
            pill: null,
          },
    ),
    edges: edgesOf(protocol, moves, journey, legal).sort(
      (a, b) => weight[a.status] - weight[b.status],
    ),
    keeps: keepsState(moves, journey),
    refused: refusedBy(journey),
  };
}

function activeNode(
  node: DiagramNode,
  { path, literal }: Journey,
): PictureNode {
  const inner = literal === null ? path : ["literal"];
  const pill = node.pills.find(({ state }) => inner.includes(state));
  return {
    node,
    status: "active",
    pills: node.pills,
    pill: pill?.state ?? null,
  };
}

const weight = { idle: 0, travelled: 1, legal: 2 } as const;

function edgesOf(
  { diagram }: Protocol,
  moves: readonly MachineEdge[],
  journey: Journey,
  legal: readonly string[],
): PictureEdge[] {
  const [current] = journey.path;
  const pairs = new Map<string, MachineEdge[]>();
  for (const move of moves) {
    const key = moveKey(move.from, move.to);
    pairs.set(key, [...(pairs.get(key) ?? []), move]);
  }
  const edges: PictureEdge[] = [];
  for (const [key, commands] of pairs) {
    const [{ from, to } = { from: "", to: "" }] = commands;
    const layout = layoutOf(diagram, from, to, commands);
    if (layout === null) continue;
    const usable =
      from === current &&
      commands.some(({ command }) => legal.includes(command));
    edges.push({
      from,
      to,
      line: linePath(layout.points),
      head: headPath(layout.points),
      label: layout.label,
      status: usable
        ? "legal"
        : journey.travelled.has(key)
          ? "travelled"
          : "idle",
    });
  }
  return edges;
}

/** How a move is drawn: as its layout says, else in a straight line. */
export function layoutOf(
  diagram: Protocol["diagram"],
  from: string,
  to: string,
  commands: readonly MachineEdge[],
): DiagramEdge | null {
  const placed = diagram.edges.find(
    (edge) => edge.from === from && edge.to === to,
  );
  if (placed !== undefined) return placed;
  const a = diagram.nodes.find(({ state }) => state === from);
  const b = diagram.nodes.find(({ state }) => state === to);
  if (a === undefined || b === undefined) return null;
  const points = straightLine(a, b);
  const lines = [...new Set(commands.map(({ command }) => command))];
  const label = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 - 8, lines };
  return { from, to, points, label };
}

/** True for the move that a command is sent for, and not one that its failure makes. */
export function isAskedFor({ completion }: MachineEdge): boolean {
  return ["", "OK", "CONTINUE"].includes(completion);
}

function keepsState(
  moves: readonly MachineEdge[],
  { latest, path: [current] }: Journey,
): boolean {
  if (latest === null || latest.moved) return false;
  if (latest.outcome.kind !== "running") {
    return latest.outcome.kind === "completed";
  }
  return !moves.some(
    (move) =>
      move.from === current && move.command === latest.name && isAskedFor(move),
  );
}

function refusedBy({ latest }: Journey): string | null {
  if (latest?.outcome.kind !== "refused") return null;
  return latest.outcome.because === "state" ? latest.name : null;
}

/** Where the commands of a state lead, those that may be sent now first. */
export function leadsFrom(
  protocol: Protocol,
  state: string,
  current: string | null,
  legal: readonly string[],
): readonly Lead[] {
  const leads = new Map<string, Lead>();
  for (const { from, to, command } of machineEdges(protocol.machine)) {
    if (from !== state) continue;
    leads.set(`${command} ${to}`, {
      command,
      to,
      legal: state === current && legal.includes(command),
    });
  }
  return [...leads.values()].sort((a, b) => Number(b.legal) - Number(a.legal));
}

/** Every state of a machine with its place in the picture, in the order of the definition. */
export function placedStates(protocol: Protocol): readonly DiagramNode[] {
  return machineStates(protocol.machine).flatMap((state) =>
    protocol.diagram.nodes.filter((node) => node.state === state),
  );
}

import type { DiagramNode } from "../../protocols/protocol.ts";

export type Point = readonly [x: number, y: number];

const cornerRadius = 7;
const headLength = 10;
const headHalfWidth = 4.5;

/** Path data of a line through these points with rounded corners, up to the arrow's base. */
export function linePath(points: readonly Point[]): string {
  const base = shortened(points, headLength - 1);
  const [first] = base;
  if (first === undefined) return "";
  let path = `M${at(first)}`;
  base.forEach((corner, index) => {
    const before = base[index - 1];
    const after = base[index + 1];
    if (before === undefined) return;
    if (after === undefined) {
      path += `L${at(corner)}`;
      return;
    }
    const radius = Math.min(
      cornerRadius,
      distance(before, corner) / 2,
      distance(corner, after) / 2,
    );
    const enter = towards(corner, before, radius);
    const leave = towards(corner, after, radius);
    path += `L${at(enter)}Q${at(corner)} ${at(leave)}`;
  });
  return path;
}

/** Path data of the arrow at the end of a line through these points. */
export function headPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const length = distance(before, tip) || 1;
  const dx = (tip[0] - before[0]) / length;
  const dy = (tip[1] - before[1]) / length;
  const base: Point = [tip[0] - dx * headLength, tip[1] - dy * headLength];
  const left: Point = [
    base[0] - dy * headHalfWidth,
    base[1] + dx * headHalfWidth,
  ];
  const right: Point = [
    base[0] + dy * headHalfWidth,
    base[1] - dx * headHalfWidth,
  ];
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

/** A straight line between two states, for a move that the layout says nothing of. */
export function straightLine(
  from: DiagramNode,
  to: DiagramNode,
): readonly Point[] {
  return [edgeOf(from, to), edgeOf(to, from)];
}

function edgeOf(node: DiagramNode, other: DiagramNode): Point {
  const dx = other.x - node.x;
  const dy = other.y - node.y;
  const scale = Math.min(
    dx === 0 ? Infinity : node.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : node.height / 2 / Math.abs(dy),
  );
  if (!Number.isFinite(scale)) return [node.x, node.y];
  return [node.x + dx * scale, node.y + dy * scale];
}

/** Places of the inner states' pills along the bottom of a state; longer labels have more room. */
export function pillBoxes(
  node: DiagramNode,
  labels: readonly string[],
): readonly {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}[] {
  const gap = 4;
  const inner = node.width - 16 - gap * (labels.length - 1);
  const height = 21;
  const y = node.y + node.height / 2 - height - 9;
  // In letters, with those that the edges take.
  const wanted = labels.map((label) => label.length + 2);
  const all = wanted.reduce((sum, each) => sum + each, 0);
  let x = node.x - node.width / 2 + 8;
  return wanted.map((letters) => {
    const box = { x, y, width: (inner * letters) / all, height };
    x += box.width + gap;
    return box;
  });
}

export type ArrowKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export function isArrowKey(key: string): key is ArrowKey {
  return ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"].includes(key);
}

/** The nearest state in the direction of an arrow key; the same one when there is none. */
export function neighbourOf(
  nodes: readonly DiagramNode[],
  state: string,
  key: ArrowKey,
): string {
  const from = nodes.find((node) => node.state === state);
  if (from === undefined) return nodes[0]?.state ?? state;
  const horizontal = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  let best = state;
  let shortest = Infinity;
  for (const node of nodes) {
    const along = (horizontal ? node.x - from.x : node.y - from.y) * sign;
    const across = Math.abs(horizontal ? node.y - from.y : node.x - from.x);
    if (along <= 0) continue;
    const length = along + 2 * across;
    if (length < shortest) {
      shortest = length;
      best = node.state;
    }
  }
  return best;
}

function shortened(points: readonly Point[], by: number): readonly Point[] {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return points;
  return [...points.slice(0, -1), towards(last, before, by)];
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const part = Math.min(1, length / whole);
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
  ];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

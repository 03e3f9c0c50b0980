import type { Diagram } from "../../../protocols/protocol.ts";

/** A part of a drawing, in its own units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How wide a letter of a label gets and how far it stands above its line, at 12 px. */
const letter = 7.2;
const ascent = 9;
const descent = 2;
const lineHeight = 15;

/** Whether two parts of a drawing lie on each other. */
export function meets(a: Box, b: Box): boolean {
  return (
    a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top
  );
}

/** What a line of a label covers, whose letters stand on `y`. */
export function textBox(
  { x, y }: { readonly x: number; readonly y: number },
  text: string,
  anchor: "start" | "middle" | "end",
): Box {
  const width = letter * text.length;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - ascent, bottom: y + descent };
}

/** What the states, the edges and their labels of a drawing cover. */
export function occupied({ nodes, edges }: Diagram): readonly Box[] {
  return [
    ...nodes.map(({ x, y, width, height }) => ({
      left: x - width / 2,
      right: x + width / 2,
      top: y - height / 2,
      bottom: y + height / 2,
    })),
    ...edges.flatMap(({ points, label }) => [
      ...points.slice(1).map(([x, y], index) => {
        const [fromX, fromY] = points[index] ?? [x, y];
        return {
          left: Math.min(x, fromX) - 1,
          right: Math.max(x, fromX) + 1,
          top: Math.min(y, fromY) - 1,
          bottom: Math.max(y, fromY) + 1,
        };
      }),
      ...label.lines.map((line, index) =>
        textBox(
          {
            x: label.x,
            y:
              label.y + 4 + (index - (label.lines.length - 1) / 2) * lineHeight,
          },
          line,
          "middle",
        ),
      ),
    ]),
  ];
}

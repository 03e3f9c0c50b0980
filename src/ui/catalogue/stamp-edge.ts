/** A stamp's size in px at the browser's usual size of text. */
export const stampSize = { width: 104, height: 86 } as const;

const pitch = 8;
const radius = 2.6;

/** The outline of a stamp as the data of a path: holes all around, half of each on the paper. */
export function perforated(
  { width, height }: { readonly width: number; readonly height: number },
  margin = 1,
): string {
  const [across, down] = [width - 2 * margin, height - 2 * margin];
  const edges = [
    { length: across, x: 1, y: 0 },
    { length: down, x: 0, y: 1 },
    { length: across, x: -1, y: 0 },
    { length: down, x: 0, y: -1 },
  ];
  const path = edges.map(({ length, x, y }) => {
    const count = Math.round(length / pitch);
    const step = length / count;
    const straight = (step - 2 * radius) / 2;
    const line = `l${round(x * straight)} ${round(y * straight)}`;
    // Clockwise around the paper, each hole bends the other way: into it.
    const hole = `a${radius} ${radius} 0 0 0 ${round(2 * radius * x)} ${round(2 * radius * y)}`;
    return (line + hole + line).repeat(count);
  });
  return `M${margin} ${margin}${path.join("")}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** One goal and what was measured. */
export interface Result {
  readonly what: string;
  /** The most that it may be; null for what is only told. */
  readonly goal: number | null;
  readonly value: number;
  readonly unit: "ms" | "x" | "kB" | "%" | "";
  readonly note?: string;
}

/** The results of one part as the lines of a table. */
export function tableOf(
  part: string,
  results: readonly Result[],
): readonly string[] {
  const cells = results.map(({ what, goal, value, unit, note }) => [
    what,
    goal === null ? "" : `${goal} ${unit}`.trim(),
    `${shown(value)} ${unit}`.trim(),
    goal === null ? "" : value <= goal ? "ok" : "over",
    note ?? "",
  ]);
  const rows = [[part, "at most", "measured", "", ""], ...cells];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

function shown(value: number): string {
  return Number.isInteger(value)
    ? String(value)
    : value.toFixed(value < 10 ? 2 : 1);
}

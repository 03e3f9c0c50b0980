import type { Measured, Step } from "./steps.ts";

/** The times of one protocol, in ms, by step. */
interface Times {
  readonly ours: Measured;
  /** With a fifth of the messages. */
  readonly few: Measured;
  readonly theirs: Measured | null;
  readonly raw: ReadonlyMap<string, number>;
}

const headings = [
  "Buzón ms",
  "bare ms",
  "of bare",
  "Dovecot ms",
  "times as fast",
  "goal",
  "",
  "at 5x messages",
  "at most",
  "",
];

/** A row for each step: its name and then as in the headings. */
export function rowsOf(
  steps: readonly Step[],
  { ours, few, theirs, raw }: Times,
): readonly (readonly string[])[] {
  return steps.map(({ name, goal, growth }) => {
    const time = ours.get(name)?.[0] ?? NaN;
    const bare = raw.get(name) ?? NaN;
    const before = few.get(name)?.[0] ?? NaN;
    const other = theirs?.get(name)?.[0];
    const faster = other === undefined ? null : other / time;
    const longer = time / before;
    return [
      name,
      time.toFixed(1),
      bare.toFixed(1),
      `${((100 * bare) / time).toFixed(0)} %`,
      other?.toFixed(1) ?? "",
      faster === null ? "" : `${faster.toFixed(1)} x`,
      goal === undefined ? "" : `${goal} x`,
      goal === undefined || faster === null ? "" : mark(faster >= goal),
      growth === undefined ? "" : `${longer.toFixed(1)} x`,
      growth === undefined ? "" : `${growth} x`,
      growth === undefined ? "" : mark(longer <= growth),
    ];
  });
}

function mark(reached: boolean): string {
  return reached ? "ok" : "MISSED";
}

/** Rows under their headings, in columns. */
export function tableOf(
  title: string,
  rows: readonly (readonly string[])[],
): readonly string[] {
  const all = [[title, ...headings], ...rows];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all.map((row) =>
    row
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths?.[0] ?? 0)
          : cell.padStart(widths?.[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

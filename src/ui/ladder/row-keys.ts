import type { RowList } from "./row-list.ts";

/** The row that a key in the wire goes to from row `at`; null for any other key. */
export function rowToGoTo(
  key: string,
  at: number,
  rows: RowList,
): number | null {
  const last = rows.length - 1;
  switch (key) {
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "ArrowDown":
      return Math.min(last, at + 1);
    case "Home":
      return 0;
    case "End":
      return last;
    case "PageUp":
      return commandFrom(rows, at, -1) ?? 0;
    case "PageDown":
      return commandFrom(rows, at, 1) ?? last;
    default:
      return null;
  }
}

/** The nearest command before or after a row. */
function commandFrom(rows: RowList, at: number, step: 1 | -1): number | null {
  for (
    let index = at + step;
    index >= 0 && index < rows.length;
    index += step
  ) {
    const row = rows.at(index);
    if (row?.kind === "line" && row.line.kind === "command") return index;
  }
  return null;
}

/** The key of the row that something in the page belongs to. */
export function keyOfRow(target: EventTarget | null): string | null {
  const item = (target as Element).closest<HTMLElement>("li");
  return item?.dataset["key"] ?? null;
}

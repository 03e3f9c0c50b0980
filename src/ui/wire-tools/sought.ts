import { tick } from "svelte";
import type { Row } from "../ladder/rows.ts";
import type { Wire, WirePlace } from "../ladder/wire.svelte.ts";

/** More folds than this don't lie one in the other. */
const deepest = 4;

/**
 * Sees to it that a line is among the rows: goes to its device, to a moment
 * at which it is shown, and opens the folds that it is in. Gives its row's
 * index; -1 when there is no such line.
 */
export async function bringUp(
  wire: Wire,
  { seq, index = 0 }: WirePlace,
  rows: () => readonly Row[],
  open: (key: string) => void,
): Promise<number> {
  const { bench } = wire;
  const device =
    bench.trace.find((event) => event.seq === seq)?.connection ??
    bench.device.id;
  if (device !== bench.device.id) bench.select(device);
  const at = wire.lines.findIndex((line) => line.seq === seq);
  if (at < 0) return -1;
  if (at >= wire.shown.length) bench.seekLine(at + 1);
  for (let turn = 0; turn < deepest; turn++) {
    await tick();
    const found = rows().findIndex((row) => holds(row, seq, index));
    if (found >= 0) return found;
    const fold = rows().find((row) => hides(row, wire, at, seq));
    if (fold === undefined) break;
    open(fold.key);
  }
  return rows().findIndex(({ line }) => line.seq === seq);
}

function holds(row: Row, seq: number, index: number): boolean {
  if (row.line.seq !== seq) return false;
  if (row.kind === "line") return index === 0;
  return row.kind === "data" && row.index === index;
}

/** Whether a row is a closed fold over a line. */
function hides(row: Row, wire: Wire, at: number, seq: number): boolean {
  if (row.kind !== "fold" || row.open) return false;
  if (row.of === "data") return row.line.seq === seq;
  const from = wire.lines.findIndex((line) => line.seq === row.line.seq);
  return at >= from && at < from + row.count;
}

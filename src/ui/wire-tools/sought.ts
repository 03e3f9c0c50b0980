import { tick } from "svelte";
import type { RowList } from "../ladder/row-list.ts";
import type { Talk } from "../ladder/talk.ts";
import type { Wire, WirePlace } from "../ladder/wire.svelte.ts";

/** More folds than this don't lie one in the other. */
const deepest = 4;

/**
 * Sees to it that a line is among the rows: goes to its device, to a moment
 * at which it is shown, and opens the folds that it is in. Gives its row's
 * index; -1 when there is no such line.
 */
export async function bringUp(
  wire: Wire<Talk>,
  { seq, index = 0 }: WirePlace,
  rows: () => RowList,
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
    const list = rows();
    const found = placeOf(list, seq, index);
    if (found >= 0) return found;
    const shown = wire.shown.findIndex((line) => line.seq === seq);
    const fold = shown < 0 ? undefined : list.foldOver(shown, seq);
    if (fold === undefined) break;
    open(fold.key);
  }
  return rows().indexOfLine(seq) ?? -1;
}

/** The row of one of a line's lines, of which the first may be a row of its own. */
function placeOf(rows: RowList, seq: number, index: number): number {
  const own = index === 0 ? rows.indexOf(`line ${seq}`) : -1;
  return own < 0 ? rows.indexOf(`data ${seq} ${index}`) : own;
}

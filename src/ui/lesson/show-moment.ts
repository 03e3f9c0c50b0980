import type { Wire } from "../ladder/wire.svelte.ts";

/** Goes to the moment at which an event had its effect, and shows it on the wire. */
export function showMoment(wire: Wire, seq: number): void {
  const { bench } = wire;
  const { connection = null } =
    bench.trace.find((event) => event.seq === seq) ?? {};
  const device = bench.devices.find(({ id }) => id === connection);
  if (device !== undefined) bench.select(device.id);
  let end = 0;
  for (const { trace } of bench.timeline.entries) {
    end += trace.length;
    if ((trace.at(-1)?.seq ?? -1) >= seq) break;
  }
  bench.seek(end);
  wire.sought = { seq, at: null };
}

import type { Belief } from "../../../clients/belief.ts";
import { DeviceMemory } from "../../../clients/device.ts";
import type { TraceEvent } from "../../../simulator/trace.ts";
import type { Bench } from "../../state/bench.svelte.ts";

const memories = new WeakMap<Bench, Map<string, DeviceMemory>>();

/** What a device of a bench believes after some of its events. */
export function believedAfter(
  bench: Bench,
  device: string,
  events: readonly TraceEvent[],
): Belief {
  const known = memories.get(bench) ?? new Map<string, DeviceMemory>();
  memories.set(bench, known);
  const memory = known.get(device) ?? new DeviceMemory();
  known.set(device, memory);
  return memory.after(events);
}

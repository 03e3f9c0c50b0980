import { loadDialogues } from "../../protocols/dialogues.ts";
import type { Input } from "../../simulator/input.ts";
import {
  newTimeline,
  record,
  type Timeline,
} from "../../simulator/timeline.ts";
import type { World } from "../../simulator/world.ts";

const mostEvents = 500_000;
/** In ms; then the page may draw. */
const slice = 50;

/** Replays the inputs of a stranger, slice by slice; null when they come to too much. */
export async function replayPatiently(
  beginning: World,
  inputs: readonly Input[],
): Promise<Timeline | null> {
  await loadDialogues();
  let timeline = newTimeline(beginning);
  let events = 0;
  let rested = performance.now();
  for (const input of inputs) {
    timeline = record(timeline, input);
    events += timeline.entries.at(-1)?.trace.length ?? 0;
    if (events > mostEvents) return null;
    if (performance.now() - rested > slice) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
  }
  return timeline;
}

import type { SessionFile } from "../../course/session-file.ts";
import { loadAllTalking } from "../../simulator/talking.ts";
import type { Input } from "../../simulator/input.ts";
import {
  cutBack,
  newTimeline,
  record,
  type Timeline,
} from "../../simulator/timeline.ts";
import type { World } from "../../simulator/world.ts";

const mostEvents = 500_000;
/** In ms; then the page may draw. */
const slice = 40;

/** What the inputs of a session came to. */
export interface Replayed {
  readonly timeline: Timeline;
  /** What was kept aside, as `Bench` has it. */
  readonly aside: readonly Timeline[];
}

/** Hears how many of all inputs have been played. */
export type Listener = (done: number, count: number) => void;

/** Replays a session, slice by slice; null when it comes to too much. */
export async function replayPatiently(
  beginning: World,
  { inputs, aside = [] }: Pick<SessionFile, "inputs" | "aside">,
  listen: Listener = () => {},
): Promise<Replayed | null> {
  await loadAllTalking();
  const count = aside.reduce(
    (sum, each) => sum + each.inputs.length,
    inputs.length,
  );
  let events = 0;
  let done = 0;
  let rested = performance.now();

  async function play(
    start: Timeline,
    further: readonly Input[],
  ): Promise<Timeline | null> {
    let timeline = start;
    for (const input of further) {
      timeline = record(timeline, input);
      events += timeline.entries.at(-1)?.trace.length ?? 0;
      if (events > mostEvents) return null;
      done++;
      if (performance.now() - rested > slice) {
        listen(done, count);
        await new Promise((resolve) => setTimeout(resolve));
        rested = performance.now();
      }
    }
    return timeline;
  }

  const timeline = await play(newTimeline(beginning), inputs);
  if (timeline === null) return null;
  const besides: Timeline[] = [];
  for (const each of aside) {
    const other = await play(cutBack(timeline, each.shared), each.inputs);
    if (other === null) return null;
    besides.push(other);
  }
  return { timeline, aside: besides };
}

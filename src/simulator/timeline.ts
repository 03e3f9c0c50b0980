import type { Input } from "./input.ts";
import { step } from "./step.ts";
import type { TraceEvent } from "./trace.ts";
import type { World } from "./world.ts";

/** One input, what it did, and the world it led to. */
export interface Entry {
  readonly input: Input;
  readonly trace: readonly TraceEvent[];
  readonly world: World;
}

/**
 * The record of a world: where it began, and every step since. An immutable
 * value; undo and fork are shorter timelines, and the longer one still stands.
 */
export interface Timeline {
  readonly beginning: World;
  readonly entries: readonly Entry[];
}

export function newTimeline(beginning: World): Timeline {
  return { beginning, entries: [] };
}

/** The world at the end. */
export function present(timeline: Timeline): World {
  return timeline.entries.at(-1)?.world ?? timeline.beginning;
}

/** The timeline with one more step. */
export function record(timeline: Timeline, input: Input): Timeline {
  const { world, trace } = step(present(timeline), input);
  const longer: Timeline = {
    ...timeline,
    entries: [...timeline.entries, { input, trace, world }],
  };
  // What has been read of it already needn't be gathered again.
  const before = gathered.get(timeline);
  if (before !== undefined) gathered.set(longer, before.concat(trace));
  return longer;
}

/** The events of a timeline, once somebody has asked for them. */
const gathered = new WeakMap<Timeline, readonly TraceEvent[]>();

/** The timeline up to its first `count` inputs: what undo and a fork go on from. */
export function cutBack(timeline: Timeline, count: number): Timeline {
  return { ...timeline, entries: timeline.entries.slice(0, count) };
}

/** All events, in order; event n has `seq` n. */
export function traceOf(timeline: Timeline): readonly TraceEvent[] {
  let trace = gathered.get(timeline);
  if (trace === undefined) {
    trace = timeline.entries.flatMap((entry) => entry.trace);
    gathered.set(timeline, trace);
  }
  return trace;
}

/** The inputs: with the beginning, all that is needed to replay. */
export function inputsOf(timeline: Timeline): readonly Input[] {
  return timeline.entries.map((entry) => entry.input);
}

/** Plays inputs on a beginning; the same ones give the same octets. */
export function replay(beginning: World, inputs: readonly Input[]): Timeline {
  return inputs.reduce(record, newTimeline(beginning));
}

/**
 * How many whole steps have been taken when `count` events have happened: an
 * event in the middle of a step is shown over the world before it.
 */
export function stepsAt({ entries }: Timeline, count: number): number {
  let steps = entries.length;
  // Mostly it is asked about the end.
  for (let index = steps - 1; index >= 0; index--) {
    const last = entries[index]?.trace.at(-1);
    if (last === undefined) continue;
    if (last.seq < count) break;
    steps = index;
  }
  return steps;
}

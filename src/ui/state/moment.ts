import type { Input } from "../../simulator/input.ts";
import { EventRecord } from "../../simulator/record.ts";
import { advance } from "../../simulator/step.ts";
import {
  stepsAt,
  type Entry,
  type Timeline,
} from "../../simulator/timeline.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { World } from "../../simulator/world.ts";

/** The worlds about a moment in a step that several commands came in with. */
export interface Moment {
  /** After the commands that are over. */
  readonly world: World;
  /** Before the last of them, until the next one does something. */
  readonly before: World;
}

const made = new WeakMap<Entry, Map<number, World>>();

/**
 * The world after those commands of a step that are over at the playhead. A
 * step takes all that was sent together; here only the beginning of it is
 * sent. Null where the worlds between steps say it all: no command of the
 * step is over yet, or it was the only one.
 */
export function momentAt(timeline: Timeline, playhead: number): Moment | null {
  const { entries, beginning } = timeline;
  const whole = stepsAt(timeline, playhead);
  const begun = playhead > (entries[whole]?.trace[0]?.seq ?? playhead);
  const steps = begun ? whole : whole - 1;
  const entry = entries[steps];
  if (entry?.input.kind !== "send") return null;
  const { input } = entry;
  const first = entry.trace[0]?.seq ?? 0;
  const shown = entry.trace.slice(0, playhead - first);
  const last = shown.findLastIndex(isOver);
  const earlier = shown.slice(0, Math.max(0, last)).findLastIndex(isOver);
  if (last < 0 || (earlier < 0 && !begun)) return null;
  const start = entries[steps - 1]?.world ?? beginning;
  const after = (count: number) => {
    const worlds = made.get(entry) ?? new Map<number, World>();
    made.set(entry, worlds);
    const length = lengthOf(shown.slice(0, count));
    const world = worlds.get(length) ?? sent(start, input, length);
    worlds.set(length, world);
    return world;
  };
  const world = begun ? after(last + 1) : entry.world;
  const goesOn = shown
    .slice(last + 1)
    .some((event) => event.connection === input.connection && hasEffect(event));
  return { world, before: goesOn ? world : after(earlier + 1) };
}

function isOver({ kind }: TraceEvent): boolean {
  return kind === "command.completed" || kind === "command.refused";
}

function hasEffect({ kind }: TraceEvent): boolean {
  return kind === "mail.changed" || kind === "response.sent";
}

/** Octets of the lines that the server has read. */
function lengthOf(events: readonly TraceEvent[]): number {
  let length = 0;
  for (const event of events) {
    if (event.kind !== "line.received") continue;
    const isContent = event.role === "literal" || event.role === "data";
    length += event.text.length + (isContent ? 0 : 2);
  }
  return length;
}

function sent(
  start: World,
  input: Extract<Input, { kind: "send" }>,
  length: number,
): World {
  if (length === 0) return start;
  const octets = input.octets.slice(0, length);
  return advance(start, { ...input, octets }, new EventRecord(start.now));
}

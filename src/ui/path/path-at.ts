import type { MailPath } from "../../mail/mail-path.ts";
import { applyToPath } from "../../mail/path-change.ts";
import { present, stepsAt, type Timeline } from "../../simulator/timeline.ts";
import { worldAt } from "../state/playhead.ts";

/** Hosts, zone and queues at the playhead: in the middle of a step, with what it has changed so far. */
export function pathAt(timeline: Timeline, playhead: number): MailPath {
  const { entries } = timeline;
  let { path } = worldAt(timeline, playhead);
  for (const event of entries[stepsAt(timeline, playhead)]?.trace ?? []) {
    if (event.seq >= playhead) break;
    if (event.kind === "path.changed") path = applyToPath(path, event.change);
  }
  return path;
}

/** What the virtual clock says at the playhead, in ms since the world began. */
export function timeAt(timeline: Timeline, playhead: number): number {
  const steps = stepsAt(timeline, playhead);
  if (steps === timeline.entries.length) return present(timeline).now;
  const { now } = worldAt(timeline, playhead);
  return (
    timeline.entries[steps]?.trace.findLast(({ seq }) => seq < playhead)?.at ??
    now
  );
}

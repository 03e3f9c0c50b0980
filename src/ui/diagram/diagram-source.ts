import type { Flight } from "../motion/follower.ts";
import type { Bench } from "../state/bench.svelte.ts";

/** What the drawings of the states show of a bench. */
export type DiagramSource = Pick<
  Bench,
  | "connection"
  | "device"
  | "live"
  | "ownEvents"
  | "playhead"
  | "position"
  | "shownMail"
  | "timeline"
  | "trace"
> & {
  /** What has last set out and is on its way; null between two lines. */
  readonly flight: Flight | null;
};

export function sourceOf(bench: Bench): DiagramSource {
  const { connection, device, live, ownEvents, playhead } = bench;
  const { position, shownMail, timeline, trace } = bench;
  return {
    connection,
    device,
    live,
    ownEvents,
    playhead,
    position,
    shownMail,
    timeline,
    trace,
    flight: bench.follower?.flight ?? null,
  };
}

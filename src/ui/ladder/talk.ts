import type { Bench } from "../state/bench.svelte.ts";

/** Somebody who talks on a wire, as far as the wire shows it: a bench's selected device, or a host. */
export type Talk = Pick<
  Bench,
  | "account"
  | "allEvents"
  | "caughtUp"
  | "device"
  | "follower"
  | "live"
  | "ownEvents"
  | "playhead"
  | "position"
  | "roundTripTime"
  | "seekLine"
  | "select"
  | "stops"
  | "timeline"
  | "trace"
> & {
  /** The server's name, and the mail that it keeps. */
  readonly world: Pick<Bench["world"], "host" | "mail">;
  readonly prompt: Pick<Bench["prompt"], "connection">;
};

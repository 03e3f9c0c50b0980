import type { Bench } from "../state/bench.svelte.ts";
import type { Playback } from "../timeline/playback.svelte.ts";
import type { Wire } from "../ladder/wire.svelte.ts";
import type { Follower } from "./follower.ts";

/** So long the first command waits for what lets it travel, in ms. */
const patience = 400;

/** Gives a bench a follower, which is loaded with the first command; undone by what it returns. */
export function followLater(
  bench: Bench,
  wire: Wire,
  playback: Playback,
): () => void {
  const later: Follower = {
    flight: null,
    departed: 0,
    onWire: null,
    follow() {
      const { input } = bench.timeline.entries.at(-1) ?? {};
      if (input?.kind !== "send") return bench.returnToNow();
      const timer = setTimeout(() => bench.returnToNow(), patience);
      import("./on-page.svelte.ts")
        .then(({ motionOnPage }) => {
          if (bench.follower !== later) return;
          bench.follower = motionOnPage(bench, wire, playback);
          if (bench.arriving) bench.follower.follow();
        })
        .catch(() => bench.returnToNow())
        .finally(() => clearTimeout(timer));
    },
    step(_, arrived) {
      bench.seekLine(bench.position + 1);
      arrived?.();
    },
    takeBack: () => false,
    leave() {},
  };
  bench.follower = later;
  return () => {
    const { follower } = bench;
    bench.follower = null;
    follower?.leave();
    if (bench.arriving) bench.returnToNow();
  };
}

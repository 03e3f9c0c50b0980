import { untrack } from "svelte";
import type { Wire } from "../ladder/wire.svelte.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { settings } from "../state/settings.svelte.ts";
import type { Playback } from "../timeline/playback.svelte.ts";
import Envelopes from "./Envelopes.svelte";
import { Motion } from "./motion.svelte.ts";

/** Lets a bench's lines travel for as long as somebody sees the page and wants it. */
export function motionOnPage(
  bench: Bench,
  wire: Wire,
  playback: Playback,
): Motion {
  const hidden = () => {
    if (document.hidden) motion.hasten();
  };
  const motion = new Motion(bench, {
    moves: () => settings.moves && inSight(),
    speed: () => playback.speed,
    lines: () => wire.lines,
    leave() {
      document.removeEventListener("visibilitychange", hidden);
      unwatch();
    },
    Envelopes,
  });
  const unwatch = $effect.root(() => {
    $effect(() => {
      void [bench.arriving, bench.position, bench.question];
      void [bench.device.id, bench.timeline];
      const still = !settings.moves;
      untrack(() => {
        if (still) motion.hasten();
        motion.check();
      });
    });
  });
  document.addEventListener("visibilitychange", hidden);
  return motion;
}

/** Whether there is anything to see: the tab, and a pane in which things travel. */
function inSight(): boolean {
  if (document.hidden) return false;
  const places = [...document.querySelectorAll("#wire, [data-pane].state")];
  return places.length === 0 || places.some((place) => place.checkVisibility());
}

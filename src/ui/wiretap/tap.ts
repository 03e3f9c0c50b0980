import type { Tap } from "../ladder/tap.ts";
import { hear } from "./hear.ts";
import { tapRoom } from "./tap-room.ts";
import TapLine from "./TapLine.svelte";
import TapNote from "./TapNote.svelte";
import TapTitle from "./TapTitle.svelte";

/** Somebody who listens on a line in clear. */
export const tap: Tap = {
  hear,
  room: tapRoom,
  Title: TapTitle,
  Line: TapLine,
  Note: TapNote,
};

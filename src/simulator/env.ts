import type { Env } from "../protocols/protocol.ts";
import type { World } from "./world.ts";

/** The world's counters and chance while one step is taken. */
export interface RunningEnv extends Env {
  /** What must be kept in the next world. */
  readonly advanced: () => Pick<
    World,
    "chance" | "nextUidValidity" | "nextMailboxId"
  >;
}

/** Opens the door for time and chance for one step of a world; `now` is its virtual time. */
export function envOf(world: World, now: () => number): RunningEnv {
  let { chance, nextUidValidity, nextMailboxId } = world;
  return {
    get now() {
      return world.epoch + now();
    },
    random() {
      // Mulberry32: small, well spread, and the same everywhere.
      chance = (chance + 0x6d2b79f5) | 0;
      let mixed = Math.imul(chance ^ (chance >>> 15), chance | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    },
    nextUidValidity: () => nextUidValidity++,
    nextMailboxId: () => nextMailboxId++,
    advanced: () => ({ chance, nextUidValidity, nextMailboxId }),
  };
}

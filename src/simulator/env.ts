import type { Env } from "../protocols/protocol.ts";
import type { World } from "./world.ts";

/** What of a world goes on with every step: chance and counters. */
type Counting = Pick<World, "chance" | "nextUidValidity" | "nextMailboxId">;

/** The world's clock, chance and counters while one step is taken. */
export class RunningEnv implements Env {
  readonly #epoch: number;
  readonly #time: () => number;
  #chance: number;
  #nextUidValidity: number;
  #nextMailboxId: number;

  /** `time` gives the virtual time, in ms since the world began. */
  constructor(world: Counting & Pick<World, "epoch">, time: () => number) {
    this.#epoch = world.epoch;
    this.#time = time;
    this.#chance = world.chance;
    this.#nextUidValidity = world.nextUidValidity;
    this.#nextMailboxId = world.nextMailboxId;
  }

  get now(): number {
    return this.#epoch + this.#time();
  }

  random(): number {
    // Mulberry32: small, well spread, and the same everywhere.
    const chance = (this.#chance + 0x6d2b79f5) | 0;
    this.#chance = chance;
    let mixed = Math.imul(chance ^ (chance >>> 15), chance | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  nextUidValidity(): number {
    return this.#nextUidValidity++;
  }

  nextMailboxId(): number {
    return this.#nextMailboxId++;
  }

  /** What must be kept in the next world. */
  advanced(): Counting {
    return {
      chance: this.#chance,
      nextUidValidity: this.#nextUidValidity,
      nextMailboxId: this.#nextMailboxId,
    };
  }
}

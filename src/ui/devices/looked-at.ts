import type { Bench, Device } from "../state/bench.svelte.ts";

/** Remembers how far somebody has looked at each device. */
export class LookedAt {
  readonly #bench: Bench;
  /** How many events there were when each was last looked at. */
  readonly #counts = new Map<string, number>();
  readonly #before: number;

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#before = bench.trace.length;
  }

  /** Whether something has come to a device since; never to the one that is selected. */
  hasNews({ id }: Device): boolean {
    const last = this.#bench.eventsOf(id).at(-1)?.seq ?? -1;
    if (id === this.#bench.device.id) this.#counts.set(id, last + 1);
    return last >= (this.#counts.get(id) ?? this.#before);
  }
}

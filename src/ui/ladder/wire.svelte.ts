import { protocolNamed } from "../../protocols/index.ts";
import type { Bench } from "../state/bench.svelte.ts";
import type { Tap } from "./tap.ts";
import { bySeq, wireLines, type WireLine } from "./wire-line.ts";

/** A token on the wire: the line of an event, and where in it. */
export interface WirePlace {
  readonly seq: number;
  /** Offset of the token in the line, in octets; null for the line as a whole. */
  readonly at: number | null;
}

/** The selected device's wire: its lines in the order in which it sent or saw them. */
export class Wire {
  readonly #bench: Bench;
  /** A place on the wire that somebody asks to see; null when nobody does. */
  sought: WirePlace | null = $state.raw(null);
  /** Who listens; null while nobody does. */
  tap: Tap | null = $state.raw(null);
  readonly tagged: boolean = $derived(
    protocolNamed(this.bench.device.protocol).tagged,
  );
  /** All lines, in the order of the bench's stops. */
  readonly lines: readonly WireLine[] = $derived(this.#allLines());
  /** Those up to the playhead. */
  readonly shown: readonly WireLine[] = $derived(this.#heardLines());

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  get bench(): Bench {
    return this.#bench;
  }

  /** Lets somebody listen, or sends them away. */
  async switchTap(): Promise<void> {
    const { tap } = await import("../wiretap/tap.ts");
    this.tap = this.tap === null ? tap : null;
  }

  #allLines(): readonly WireLine[] {
    const { trace, stops, device } = this.#bench;
    const events = trace.filter(({ connection }) => connection === device.id);
    const found = this.#read(events);
    return stops.flatMap(({ event }) => found.get(event.seq) ?? []);
  }

  #heardLines(): readonly WireLine[] {
    const lines = this.#shownLines();
    return this.tap === null ? lines : this.tap.hear(lines);
  }

  #shownLines(): readonly WireLine[] {
    const { caughtUp, position, device } = this.#bench;
    if (caughtUp) return this.lines;
    // As they look before what comes later; some have been sent but not yet received.
    const found = this.#read(this.#bench.eventsOf(device.id));
    return this.lines
      .slice(0, position)
      .map(
        (line) =>
          found.get(line.seq) ?? { ...line, refused: false, troubleAt: null },
      );
  }

  #read(events: ReturnType<Bench["eventsOf"]>): ReadonlyMap<number, WireLine> {
    const { tagged } = this;
    const { roundTripTime } = this.#bench;
    return bySeq(wireLines(events, { tagged, roundTripTime }));
  }
}

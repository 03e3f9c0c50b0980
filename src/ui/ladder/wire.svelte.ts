import { protocolNamed } from "../../protocols/index.ts";
import type { Bench } from "../state/bench.svelte.ts";
import type { Talk } from "./talk.ts";
import type { Look } from "./look.ts";
import type { Tap } from "./tap.ts";
import { LineReader } from "./line-reader.ts";
import { LinesInOrder } from "./lines-in-order.ts";
import type { WireLine } from "./wire-line.ts";

export type { Talk };

/** A token on the wire: the line of an event, and where in it. */
export interface WirePlace {
  readonly seq: number;
  /** Offset of the token in the line, in octets; null for the line as a whole. */
  readonly at: number | null;
  /** Which line of an event with several, from 0. */
  readonly index?: number;
  /** True when the focus stays where it is. */
  readonly quiet?: boolean;
}

/** A line that hasn't arrived has no effect yet. */
const underWay = {
  refused: false,
  troubleAt: null,
  held: false,
  closes: false,
} as const;

/** The wire of whoever talks: its lines in the order in which it sent or saw them. */
export class Wire<Of extends Talk = Bench> {
  readonly #bench: Of;
  /** Of the element that shows it. */
  readonly id: string;
  /** What it is called, where it is not the bench's own. */
  readonly label: string | null;
  readonly #all = new LinesInOrder(() => this.#newReader());
  readonly #heard = new LinesInOrder(() => this.#newReader());
  /** A place on the wire that somebody asks to see; null when nobody does. */
  sought: WirePlace | null = $state.raw(null);
  /** A token whose line is in sight and that is to be explained. */
  asked: WirePlace | null = $state.raw(null);
  /** How octets are shown; null for as text. */
  look: Look | null = $state.raw(null);
  /** Who listens; null while nobody does. */
  tap: Tap | null = $state.raw(null);
  /** Which of those heard are shown; null for all. */
  part: ((lines: readonly WireLine[]) => readonly WireLine[]) | null =
    $state.raw(null);
  readonly tagged: boolean = $derived(
    protocolNamed(this.bench.device.protocol).tagged,
  );
  /** All lines, in the order of the bench's stops. */
  readonly lines: readonly WireLine[] = $derived(this.#allLines());
  /** Those up to the playhead. */
  readonly shown: readonly WireLine[] = $derived(
    this.part?.(this.#heardLines()) ?? this.#heardLines(),
  );

  constructor(bench: Of, id = "wire", label: string | null = null) {
    this.#bench = bench;
    this.id = id;
    this.label = label;
  }

  get bench(): Of {
    return this.#bench;
  }

  /** Lets somebody listen, or sends them away. */
  async switchTap(): Promise<void> {
    const { tap } = await import("../wiretap/tap.ts");
    this.tap = this.tap === null ? tap : null;
  }

  #allLines(): readonly WireLine[] {
    const { allEvents, stops } = this.#bench;
    return this.#all.of(allEvents, stops, () => undefined);
  }

  #heardLines(): readonly WireLine[] {
    const lines = this.#shownLines();
    return this.tap === null
      ? lines
      : this.tap.hear(lines, this.#bench.world.host, this.#bench.allEvents);
  }

  #shownLines(): readonly WireLine[] {
    if (this.#bench.caughtUp) return this.lines;
    // As they look before what comes later; some have been sent but not yet received.
    const { departed = 0 } = this.#bench.follower ?? {};
    const { lines } = this;
    const { position, ownEvents } = this.#bench;
    return this.#heard.of(
      ownEvents,
      this.#bench.stops.slice(0, Math.max(position, departed)),
      (at) => {
        const line = lines[at];
        return line === undefined ? undefined : { ...line, ...underWay };
      },
    );
  }

  #newReader(): LineReader {
    const { tagged } = this;
    const { roundTripTime } = this.#bench;
    return new LineReader({ tagged, roundTripTime }, () => this.#all.reader);
  }
}

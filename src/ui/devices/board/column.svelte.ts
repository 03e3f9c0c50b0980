import type { Belief } from "../../../clients/belief.ts";
import { protocolNamed } from "../../../protocols/index.ts";
import type { Observation, Protocol } from "../../../protocols/protocol.ts";
import type { TraceEvent } from "../../../simulator/trace.ts";
import { journeyOf, type Journey } from "../../diagram/journey.ts";
import { LineReader } from "../../ladder/line-reader.ts";
import type { WireLine } from "../../ladder/wire-line.ts";
import { worldBefore } from "../../mailbox/mailbox-view.ts";
import type { Bench, Device } from "../../state/bench.svelte.ts";
import { Growing } from "../../state/growing.ts";
import { believedAfter } from "./beliefs.ts";
import { lastExchange, type LastExchange } from "./exchange.ts";
import { freshnessOf, type Freshness } from "./freshness.ts";
import { hasPush } from "./hearing.ts";
import {
  differencesOf,
  sessionIn,
  standingOf,
  type Differences,
  type Standing,
} from "./truth.ts";

/** One device on the board: what it believes, and how that differs from what is. */
export class Column {
  readonly #bench: Bench;
  readonly #id: string;
  readonly #reader = this.#newReader();
  /** How many of its latest events are shown to be still on their way. */
  held = $state(0);
  readonly device: Device | undefined = $derived(
    this.bench.devices.find(({ id }) => id === this.id),
  );
  readonly protocol: Protocol | null = $derived(
    this.device === undefined ? null : protocolNamed(this.device.protocol),
  );
  /** Its shown events, those on their way among them. */
  readonly all: readonly TraceEvent[] = $derived(this.bench.eventsOf(this.id));
  readonly events: readonly TraceEvent[] = $derived(
    this.held === 0 ? this.all : this.all.slice(0, -this.held),
  );
  readonly belief: Belief = $derived(
    believedAfter(this.bench, this.id, this.events),
  );
  readonly #standing: Standing = $derived.by(() => {
    const { timeline, playhead } = this.bench;
    const standing = standingOf(timeline, playhead, this.id);
    return this.held === 0
      ? standing
      : { ...standing, world: worldBefore(timeline, playhead) };
  });
  readonly session: Observation | null = $derived(
    sessionIn(this.#standing.world, this.id),
  );
  readonly differences: Differences = $derived(
    differencesOf(this.belief, this.session, this.bench.shownMail),
  );
  readonly #snapshot = $derived(
    this.#standing.world.connections.get(this.id)?.snapshot,
  );
  /** Whether it is told what happens without asking. */
  readonly hears: boolean = $derived(
    this.#snapshot?.hasTag("hears.updates") === true,
  );
  readonly freshness: Freshness = $derived(
    freshnessOf(this.belief, this.differences, {
      pushed: this.held,
      answered: this.#standing.underway.length > 0,
      // Who may send commands meanwhile isn't told of all: it says of what.
      hears: this.hears && this.#snapshot?.hasTag("expects.line") === true,
    }),
  );
  readonly journey: Journey = $derived(journeyOf(this.events, this.id));
  readonly #spoken = $derived.by(() => ({
    lines: this.#reader.over(this.all).lines as readonly WireLine[],
  }));
  /** Its last lines, without the contents that come in many. */
  readonly lastLines: readonly WireLine[] = $derived(
    this.#spoken.lines.slice(-64).filter(({ kind }) => kind !== "data"),
  );
  readonly exchange: LastExchange = $derived.by(() => this.#lastExchange());
  /** Virtual ms since it last said or heard something; null when it never did. */
  readonly quietFor: number | null = $derived.by(() => {
    const last = this.all.at(-1)?.at;
    const now = this.bench.shown.at(-1)?.at;
    return last === undefined || now === undefined ? null : now - last;
  });

  constructor(bench: Bench, id: string) {
    this.#bench = bench;
    this.#id = id;
  }

  get bench(): Bench {
    return this.#bench;
  }

  get id(): string {
    return this.#id;
  }

  #lastExchange(): LastExchange {
    const { freshness, protocol } = this;
    if (freshness.kind === "snapshot" && protocol !== null) {
      return { kind: "silence", forGood: !hasPush(protocol) };
    }
    const coming = this.#standing.underway.filter(
      (event) => event.kind === "response.sent" && event.unsolicited,
    );
    return coming.length === 0
      ? lastExchange(this.#spoken.lines)
      : lastExchange(this.#newReader().over([...this.all, ...coming]).lines);
  }

  #newReader(): Growing<LineReader> {
    return new Growing(() => {
      const tagged = this.protocol?.tagged === true;
      const { roundTripTime } = this.bench;
      return new LineReader({ tagged, roundTripTime });
    });
  }
}

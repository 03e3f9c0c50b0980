import type { Timeline } from "../../simulator/timeline.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { expectedOf } from "../terminal/expected.ts";
import { Briefly } from "./briefly.svelte.ts";
import type { Flight, Follower, OnWire } from "./follower.ts";
import { planOf, togetherWith, type Beat, type PacedLine } from "./pace.ts";
import { Procession } from "./procession.ts";

/** What the motion depends on besides the bench. */
export interface Surroundings {
  /** Whether things may move now: somebody looks and wants it. */
  moves(): boolean;
  /** How many times as fast as usual. */
  speed(): number;
  /** The selected device's lines, in the order of the bench's stops. */
  lines(): readonly PacedLine[];
  /** Nobody asks any more. */
  leave(): void;
  readonly Envelopes: OnWire["Envelopes"];
}

/** For how long something is marked that jumped or didn't move, in ms. */
const jumpMark = 1200;
const stillMark = 2000;

/** How many times as fast goes what is in the air when more comes. */
const faster = 4;

/** For how long something counts as just arrived, in ms. */
const settling = 400;

/** The token d4, at which a single step travels, in ms. */
const stepTime = 420;

/**
 * Lets the lines of a bench travel. What has happened is the bench's; here is
 * only how far its showing has come, and all of this can be dropped at any time.
 */
export class Motion implements Follower, OnWire {
  flights: readonly Flight[] = $state.raw([]);
  departed = $state(0);
  rate = $state(1);

  readonly #bench: Bench;
  readonly #around: Surroundings;
  readonly #procession = new Procession({
    departs: (beat) => this.#depart(beat),
    arrives: (beat) => this.#arrive(beat),
    ends: () => this.#finish(),
  });
  readonly #landed = new Briefly<number | null>(null);
  readonly #marked = new Briefly<readonly number[]>([]);
  /** What the plan was made for. */
  #timeline: Timeline;
  #device: string;
  /** Where a single step began; null while following. */
  #steppedFrom: number | null = null;
  #arrived: (() => void) | undefined;

  constructor(bench: Bench, around: Surroundings) {
    this.#bench = bench;
    this.#around = around;
    this.#timeline = bench.timeline;
    this.#device = bench.device.id;
  }

  get flight(): Flight | null {
    return this.flights.at(-1) ?? null;
  }

  get onWire(): OnWire {
    return this;
  }

  get Envelopes(): OnWire["Envelopes"] {
    return this.#around.Envelopes;
  }

  get landed(): number | null {
    return this.#landed.value;
  }

  get marked(): readonly number[] {
    return this.#marked.value;
  }

  get waiting(): boolean {
    const { connection } = this.#bench;
    if (connection === undefined) return false;
    const expected = expectedOf(connection);
    // Whether somebody sees it costs a look at the page, so it is asked last.
    return expected.kind === "line" && expected.idling && this.#around.moves();
  }

  follow(): void {
    const bench = this.#bench;
    if (!this.#goesOn()) this.#stop();
    this.#timeline = bench.timeline;
    this.#device = bench.device.id;
    const from = Math.max(bench.position, this.departed);
    if (from >= bench.stops.length && !this.#procession.underWay) {
      return this.#showAll();
    }
    if (!this.#around.moves()) {
      this.#mark(bench.position, bench.stops.length, stillMark);
      return this.#showAll();
    }
    this.#plan(from);
  }

  step(together = false, arrived?: () => void): void {
    const bench = this.#bench;
    const wasArriving = bench.arriving;
    const inAir = this.departed > bench.position;
    if (inAir) this.#land();
    const { position } = bench;
    if (wasArriving) bench.seekLine(position);
    const event = bench.stops[position]?.event;
    // What was under way by itself is the line that is asked for.
    if (inAir && wasArriving) return arrived?.();
    if (event === undefined || !this.#around.moves()) {
      bench.seekLine(position + 1);
      return arrived?.();
    }
    const lines = this.#around.lines();
    const count = together ? togetherWith(lines, position) : 1;
    const side = lines[position]?.side;
    this.#timeline = bench.timeline;
    this.#device = bench.device.id;
    this.#steppedFrom = position;
    this.#arrived = arrived;
    const beat: Beat = {
      upTo: position + count,
      count,
      direction:
        side === "none" ? null : side === "client" ? "to-server" : "to-client",
      leaves: 0,
      duration: side === "none" ? 0 : stepTime / this.#around.speed(),
      counts: true,
    };
    this.#procession.add([beat]);
  }

  takeBack(): boolean {
    const bench = this.#bench;
    const { position } = bench;
    const underWay = this.departed > position || bench.arriving;
    if (underWay) bench.seekLine(position);
    this.#stop();
    return underWay;
  }

  leave(): void {
    this.#around.leave();
    this.#stop();
    this.#landed.end();
    this.#marked.end();
    if (this.#bench.arriving) this.#bench.returnToNow();
  }

  /** Shows all there is, when nobody is to see how it moves. */
  hasten(): void {
    if (this.#bench.arriving) this.#showAll();
  }

  /**
   * The bench may have gone elsewhere: to another device, into the past, back
   * by undo. What is under way is dropped when it isn't the bench's any more.
   */
  check(): void {
    const { device, timeline, arriving, position, question } = this.#bench;
    const moved = device.id !== this.#device || timeline !== this.#timeline;
    if (this.#steppedFrom !== null) {
      const elsewhere = moved || position !== this.#steppedFrom;
      if (elsewhere || question !== null) this.#stop();
    } else if (arriving) {
      if (moved) this.#showAll();
    } else if (this.departed > 0) this.#stop();
  }

  /** Whether what is under way is still that of the bench. */
  #goesOn(): boolean {
    const { timeline, device } = this.#bench;
    const entries = this.#timeline.entries.length;
    return (
      this.#steppedFrom === null &&
      device.id === this.#device &&
      timeline.entries[entries - 1] === this.#timeline.entries.at(-1)
    );
  }

  #plan(from: number): void {
    const bench = this.#bench;
    const { roundTripTime } = bench;
    const lines = this.#around.lines();
    const speed = this.#around.speed();
    const before = this.#linesBefore();
    const { jump, beats } = planOf(lines, from, before, {
      roundTripTime,
      speed,
    });
    if (jump > from) {
      this.#stop();
      this.#mark(bench.position, jump, jumpMark);
      bench.arrive(jump);
      this.departed = jump;
      this.#procession.add(beats);
      return;
    }
    const rest = this.#procession.hurry(faster);
    this.rate = rest === null ? 1 : faster;
    // The other side answers when all has arrived.
    const follows = lines[from]?.side === lines[from - 1]?.side;
    this.#procession.add(beats, follows ? 0 : (rest ?? 0));
  }

  /** How many lines there were before the latest input. */
  #linesBefore(): number {
    const { stops, timeline } = this.#bench;
    const added = timeline.entries.at(-1)?.trace[0]?.seq ?? Infinity;
    return stops.findLastIndex(({ event }) => event.seq < added) + 1;
  }

  #depart({ upTo, count, direction, duration }: Beat): void {
    this.departed = upTo;
    const seq = this.#seqOf(upTo);
    if (direction === null || seq === undefined) return;
    // Once others set out at their own speed, the hurry is over.
    if (this.flights.length === 0) this.rate = 1;
    this.flights = [...this.flights, { seq, direction, duration, count }];
  }

  #arrive({ upTo, counts }: Beat): void {
    const bench = this.#bench;
    const seq = this.#seqOf(upTo);
    this.flights = this.flights.filter((flight) => flight.seq !== seq);
    this.#landed.show(seq ?? null, settling);
    if (!counts) return;
    if (this.#steppedFrom !== null) {
      this.#steppedFrom = null;
      bench.seekLine(upTo);
    } else if (upTo > bench.position) bench.arrive(upTo);
  }

  #seqOf(line: number): number | undefined {
    return this.#bench.stops[line - 1]?.event.seq;
  }

  /** What is in the air of a step, or first of an arrival, is there. */
  #land(): void {
    const bench = this.#bench;
    const upTo =
      this.#steppedFrom === null ? bench.position + 1 : this.departed;
    this.#stop();
    bench.seekLine(upTo);
  }

  #finish(): void {
    const arrived = this.#arrived;
    this.#stop();
    arrived?.();
  }

  #stop(): void {
    this.#procession.stop();
    this.#steppedFrom = null;
    this.#arrived = undefined;
    this.departed = 0;
    this.rate = 1;
    if (this.flights.length > 0) this.flights = [];
  }

  #showAll(): void {
    this.#stop();
    this.#bench.returnToNow();
  }

  /** Marks the device's lines from one to another for a moment. */
  #mark(from: number, to: number, duration: number): void {
    if (from >= to) return;
    const lines = this.#bench.stops.slice(from, to);
    this.#marked.show(
      lines.map(({ event }) => event.seq),
      duration,
    );
  }
}

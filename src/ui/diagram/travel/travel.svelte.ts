import { untrack } from "svelte";
import { tagSlot } from "../../ladder/tag-slot.ts";
import type { Flight } from "../../motion/follower.ts";
import { settings } from "../../state/settings.svelte.ts";
import type { DiagramView } from "../diagram-view.svelte.ts";
import type { Latest } from "../journey.ts";
import { Onward } from "./onward.ts";
import { sentCommand, type SentCommand } from "./sent-command.ts";
import { wayAsked, wayBetween, type Way } from "./way.ts";

/** A command on the way that it asks for, or the greeting on its own. */
export interface Trip extends Omit<SentCommand, "ordinal"> {
  readonly way: Way;
  /** How its tag looks, 1 to 8. */
  readonly slot: number;
}

/**
 * What the envelope does: it goes to the end of the way and waits there; then
 * it enters the state, goes back, or is folded away with its loop.
 */
export type Phase = "going" | "waiting" | "entering" | "returning" | "folding";

export interface Leg {
  readonly trip: Trip;
  readonly phase: Phase;
  /** In ms; 0 where nothing moves. */
  readonly duration: number;
}

/** The token d3, and how long something is shown that can't move, in ms. */
const d3 = 240;
const stillFor = 2000;

/** What stands in the place of a command's name. */
const greeting = "greeting";

/** Where the latest command of the bench's selected device is in the drawing. */
export class Travel {
  readonly #view: DiagramView;
  readonly #playhead: Onward;
  /** How the last trip ends. */
  #ending: Leg | null = $state.raw(null);
  /** True when what is shown has come about just now. */
  lively = $state(false);
  readonly #present: Leg | null = $derived.by(() => this.#presentLeg());
  readonly leg: Leg | null = $derived(this.#present ?? this.#ending);
  #before: Trip | null = null;
  #stateBefore: string | null = null;
  #ended = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: DiagramView) {
    this.#view = view;
    this.#playhead = new Onward(view.source);
    this.#stateBefore = untrack(() => view.current);
    this.#ended = untrack(() => view.journey.latest?.start ?? -1);
  }

  /** To be called whenever the playhead may have moved, before that is drawn. */
  follow(): void {
    const step = this.#playhead.step();
    const trip = this.#present?.trip ?? null;
    const { latest } = this.#view.journey;
    if (step === "elsewhere") this.#end(null);
    if (step !== "nowhere") this.lively = step === "onward" && settings.moves;
    if (step === "onward" && latest !== null) this.#mayEnd(latest);
    else if (step === "onward") this.#mayGreet();
    if (trip !== null || step !== "nowhere") this.#before = trip;
    this.#stateBefore = this.#view.current;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #presentLeg(): Leg | null {
    const { journey, current } = this.#view;
    const { flight, trace, device } = this.#view.source();
    if (flight !== null && trace[flight.seq]?.connection === device.id) {
      const trip = this.#tripOf(flight);
      const { duration } = flight;
      if (trip !== null) return { trip, phase: "going", duration };
    }
    if (current === null || !journey.open) return null;
    const { latest } = journey;
    if (latest?.outcome.kind !== "running" || latest.moved) return null;
    const trip = this.#trip(latest, current);
    if (trip === null) return null;
    return { trip, phase: "waiting", duration: 0 };
  }

  /** What is on its way: a command, or the words with which a server begins. */
  #tripOf({ seq, direction }: Flight): Trip | null {
    const { trace } = this.#view.source();
    const { journey, current } = this.#view;
    if (direction === "to-client") return this.#greeting(seq);
    const sent = sentCommand(trace, seq, this.#view.preview);
    if (sent === null || current === null || !journey.open) return null;
    return this.#trip(sent, current);
  }

  #greeting(start: number): Trip | null {
    const { trace } = this.#view.source();
    const { diagram } = this.#view.protocol;
    const cause = trace[start]?.cause ?? null;
    if (cause === null || trace[cause]?.kind !== "connection.opened")
      return null;
    const move = trace
      .slice(start, start + 3)
      .find((event) => event.kind === "state.changed");
    if (move?.kind !== "state.changed") return null;
    const [[from = ""], [to = ""]] = [move.from, move.to];
    const way = wayBetween(diagram, from, to);
    return way && { start, tag: null, name: greeting, said: "", way, slot: 1 };
  }

  #trip(
    sent: Pick<Latest, "start" | "tag" | "name" | "said" | "ordinal">,
    state: string,
  ): Trip | null {
    const { protocol } = this.#view;
    const { start, tag, name, ordinal } = sent;
    if (name === null) return null;
    const said = sent.said ?? name;
    const way = wayAsked(protocol, state, name);
    const slot = protocol.tagged ? tagSlot(ordinal - 1) : 1;
    return way === null ? null : { start, tag, name, said, way, slot };
  }

  /** The greeting enters the first state. */
  #mayGreet(): void {
    const trip = this.#before;
    if (trip?.name !== greeting) return;
    this.#end({ trip, phase: "entering", duration: d3 });
  }

  /** A trip is over when its command is, or has moved the session. */
  #mayEnd(latest: Latest): void {
    const { start, outcome, moved } = latest;
    if (outcome.kind === "running" && !moved) return;
    if (start === this.#ended) return;
    this.#ended = start;
    const from = this.#stateBefore;
    const trip =
      this.#before?.start === start
        ? this.#before
        : from === null || outcome.kind === "refused"
          ? null
          : this.#trip(latest, from);
    this.#end(null);
    if (trip === null) return;
    const phase =
      trip.way.kind === "loop" ? "folding" : moved ? "entering" : "returning";
    if (settings.moves) this.#end({ trip, phase, duration: d3 });
    else if (phase !== "returning") {
      this.#end({ trip, phase: "waiting", duration: 0 });
    }
  }

  #end(ending: Leg | null): void {
    clearTimeout(this.#timer);
    this.#ending = ending;
    if (ending === null) return;
    const last = ending.duration === 0 ? stillFor : ending.duration;
    this.#timer = setTimeout(() => (this.#ending = null), last);
  }
}

import type { TraceEvent } from "../../simulator/trace.ts";
import { Growing } from "../state/growing.ts";
import type { Stop } from "../state/playhead.ts";
import type { LineReader } from "./line-reader.ts";
import type { WireLine } from "./wire-line.ts";

/** The lines of events that mostly grow, in the order of stops that mostly grow. */
export class LinesInOrder {
  readonly #growing: Growing<LineReader>;
  /** The reader that was used last; null when none was. */
  reader: LineReader | null = null;
  #stops: readonly Stop[] = [];
  #lines: readonly WireLine[] = [];
  /** Where the first line stands that the events don't tell of yet. */
  #missing = Infinity;

  constructor(make: () => LineReader) {
    this.#growing = new Growing(make);
  }

  /** `instead` gives the line of a stop that the events don't tell of. */
  of(
    events: readonly TraceEvent[],
    stops: readonly Stop[],
    instead: (at: number) => WireLine | undefined,
  ): readonly WireLine[] {
    const reader = this.#growing.over(events);
    const from = this.#unchanged(reader, stops);
    if (from < stops.length || from < this.#lines.length) {
      const lines = this.#lines.slice(0, from);
      this.#missing = Infinity;
      for (let at = from; at < stops.length; at++) {
        const event = stops[at]?.event;
        if (event === undefined) continue;
        const told = reader.lineOf(event, at);
        if (told === undefined) this.#missing = Math.min(this.#missing, at);
        const line = told ?? instead(at);
        if (line === undefined) throw new Error(`no line for ${event.seq}`);
        lines.push(line);
      }
      this.#lines = lines;
    }
    this.reader = reader;
    this.#stops = stops;
    return this.#lines;
  }

  /** How many lines are sure to be what they were. */
  #unchanged(reader: LineReader, stops: readonly Stop[]): number {
    const changed = reader.takeChanged();
    const { length } = this.#stops;
    const goesOn =
      reader === this.reader &&
      length <= stops.length &&
      stops[length - 1] === this.#stops.at(-1);
    if (!goesOn) return 0;
    return changed.reduce(
      (least, changed) => Math.min(least, this.#placeOf(changed, least)),
      Math.min(length, this.#missing),
    );
  }

  /** Where a line stands: mostly near the end; `unknown` when there is none. */
  #placeOf(wanted: number, unknown: number): number {
    const at = this.#lines.findLastIndex(({ seq }) => seq === wanted);
    return at < 0 ? unknown : at;
  }
}

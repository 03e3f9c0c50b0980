import type { TraceEvent } from "../../simulator/trace.ts";

/** Something that is read event by event. */
interface EventReader {
  read(event: TraceEvent): void;
}

/**
 * Reads traces that mostly grow: goes on where it stopped when a trace begins
 * with the last one, and else begins anew. An event is in one past only, so
 * the same last event means the same events before it.
 */
export class Growing<Reader extends EventReader> {
  readonly #make: () => Reader;
  #reader: Reader | null = null;
  #count = 0;
  #last: TraceEvent | undefined;

  constructor(make: () => Reader) {
    this.#make = make;
  }

  /** The reader, after exactly these events. */
  over(trace: readonly TraceEvent[]): Reader {
    const goesOn =
      this.#count > 0 &&
      this.#count <= trace.length &&
      trace[this.#count - 1] === this.#last;
    const reader = goesOn ? (this.#reader ?? this.#make()) : this.#make();
    for (let index = goesOn ? this.#count : 0; index < trace.length; index++) {
      const event = trace[index];
      if (event !== undefined) reader.read(event);
    }
    this.#reader = reader;
    this.#count = trace.length;
    this.#last = trace.at(-1);
    return reader;
  }
}

/** The events of each device in a trace that mostly grows. */
export class EventsByDevice {
  readonly #readers = new Map<string, Growing<EventsOfDevice>>();

  of(device: string, trace: readonly TraceEvent[]): readonly TraceEvent[] {
    let reader = this.#readers.get(device);
    if (reader === undefined) {
      reader = new Growing(() => new EventsOfDevice(device));
      this.#readers.set(device, reader);
    }
    return reader.over(trace).events;
  }
}

/** The events of one device; as long as there are no more of them, the same list. */
class EventsOfDevice implements EventReader {
  readonly #device: string;
  readonly #events: TraceEvent[] = [];
  #given: readonly TraceEvent[] = [];

  constructor(device: string) {
    this.#device = device;
  }

  read(event: TraceEvent): void {
    if (event.connection === this.#device) this.#events.push(event);
  }

  get events(): readonly TraceEvent[] {
    if (this.#given.length < this.#events.length) {
      this.#given = this.#events.slice();
    }
    return this.#given;
  }
}

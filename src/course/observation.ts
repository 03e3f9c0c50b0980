import { DeviceMemory } from "../clients/device.ts";
import type { Belief } from "../clients/belief.ts";
import type { Timeline } from "../simulator/timeline.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type { Happened } from "./happened.ts";
import { clientsOf, type Client, type Lesson } from "./lesson.ts";
import { MaildropMarks } from "./maildrop-marks.ts";
import type { Question } from "./question.ts";
import { referenceOf } from "./reference.ts";
import type { Measure } from "./measure.ts";
import { TraceReader } from "./trace-reader.ts";

/** An answer to a question of a lesson, given when so many inputs had been taken. */
export interface Answer {
  readonly question: string;
  readonly choice: string;
  readonly inputs: number;
}

/**
 * A timeline as goals see it: what happened, and the world after each input.
 * Reads nothing but the trace and the worlds, and knows no protocol's session.
 */
export class Observation {
  readonly beginning: World;
  readonly events: readonly TraceEvent[];
  readonly happened: readonly Happened[];
  readonly answers: readonly Answer[];
  readonly marks = new MaildropMarks();
  readonly #timeline: Timeline;
  /** How many events there are when n inputs have been taken. */
  readonly #ends: readonly number[];
  /** Connections from host to host. */
  readonly #hops = new Set<string>();
  readonly #lesson: Lesson | null;
  readonly #memories = new Map<string, DeviceMemory>();

  /** Without a lesson there are no questions, and every client is the learner's. */
  constructor(
    timeline: Timeline,
    answers: readonly Answer[],
    lesson: Lesson | null = null,
  ) {
    this.beginning = timeline.beginning;
    this.answers = answers;
    this.#lesson = lesson;
    this.#timeline = timeline;
    const events: TraceEvent[] = [];
    const ends = [0];
    const reader = new TraceReader();
    let before = timeline.beginning;
    for (const { trace, world } of timeline.entries) {
      for (const event of trace) {
        if (event.kind === "connection.opened" && event.hop !== undefined) {
          this.#hops.add(event.connection ?? "");
        }
        events.push(event);
        reader.see(event, before, this.marks);
        this.marks.see(event, before);
      }
      ends.push(events.length);
      before = world;
    }
    this.events = events;
    this.happened = reader.happened;
    this.#ends = ends;
  }

  /** How many inputs have been taken in all. */
  get inputs(): number {
    return this.#timeline.entries.length;
  }

  /** The world when so many inputs had been taken. */
  world(inputs: number): World {
    return this.#timeline.entries[inputs - 1]?.world ?? this.beginning;
  }

  /** How many events had happened by then. */
  end(inputs: number): number {
    return this.#ends[inputs] ?? this.events.length;
  }

  /** A question of the lesson. */
  question(id: string): Question | undefined {
    return this.#lesson?.steps
      .flatMap(({ questions = [] }) => questions)
      .find((each) => each.id === id);
  }

  /** The device that is meant where none is named. */
  get firstClient(): string {
    const [first] = this.#clients;
    return first?.id ?? this.happened[0]?.connection ?? "";
  }

  /** Whether a client acts by the lesson's script only, or is a host that hands on mail. */
  isScripted(client: string): boolean {
    if (this.#hops.has(client)) return true;
    return this.#clients.some(({ id, scripted }) => scripted && id === client);
  }

  /** What the first solution of a step takes; null where there is none to compare with. */
  reference(step: number): Measure | null {
    return this.#lesson === null
      ? null
      : referenceOf(this.#lesson, this.beginning, step);
  }

  /** What a device believes when `until` events have happened. */
  belief(client: string, until: number): Belief {
    let memory = this.#memories.get(client);
    if (memory === undefined) {
      memory = new DeviceMemory();
      this.#memories.set(client, memory);
    }
    return memory.after(this.eventsOf(client, until));
  }

  /** The events of one device among the first `until`. */
  eventsOf(client: string, until: number): readonly TraceEvent[] {
    return this.events.filter(
      ({ connection, seq }) => connection === client && seq < until,
    );
  }

  get #clients(): readonly Client[] {
    return this.#lesson === null ? [] : clientsOf(this.#lesson);
  }
}

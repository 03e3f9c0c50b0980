import { protocolNamed } from "../protocols/index.ts";
import type { Timeline } from "../simulator/timeline.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type { Happened, Noted, Removal, SpokenCommand } from "./happened.ts";
import { MaildropMarks } from "./maildrop-marks.ts";

/** An answer to a question of a lesson, given when so many inputs had been taken. */
export interface Answer {
  readonly question: string;
  readonly choice: string;
  readonly inputs: number;
}

interface DraftCommand extends SpokenCommand {
  name: string;
  said: string;
  readonly answers: Noted<{ readonly status: string }>[];
  readonly told: Noted<{ readonly name: string }>[];
  readonly removed: Noted<Removal>[];
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

  constructor(timeline: Timeline, answers: readonly Answer[]) {
    this.beginning = timeline.beginning;
    this.answers = answers;
    this.#timeline = timeline;
    const events: TraceEvent[] = [];
    const ends = [0];
    const reader = new TraceReader();
    let before = timeline.beginning;
    for (const { trace, world } of timeline.entries) {
      for (const event of trace) {
        events.push(event);
        reader.see(event, this.marks);
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
}

class TraceReader {
  readonly happened: Happened[] = [];
  readonly #protocols = new Map<string, string>();
  /** By the event that began a command, and by the one that recognized it. */
  readonly #commands = new Map<number, DraftCommand>();

  see(event: TraceEvent, marks: MaildropMarks): void {
    const { seq, cause, connection } = event;
    if (connection === null) return;
    const command = this.#commands.get(cause ?? -1);
    switch (event.kind) {
      case "connection.opened": {
        const { protocol } = event;
        this.#protocols.set(connection, protocol);
        this.happened.push({ kind: "connect", seq, connection, protocol });
        return;
      }
      case "line.received":
        if (event.role === "command" && command === undefined) {
          this.#begin(seq, connection, event.text);
        }
        return;
      case "command.recognized":
        if (command === undefined) return;
        command.name = event.name;
        command.said = event.said ?? event.name;
        this.#commands.set(seq, command);
        return;
      case "mail.changed":
        if (event.change.kind === "messages.expunged") {
          command?.removed.push({ ...event.change, seq });
        }
        return;
      case "response.sent": {
        const { role, status, name } = event.response;
        if (role === "untagged") command?.told.push({ seq, name });
        else if (status !== null) command?.answers.push({ seq, status });
        return;
      }
      case "state.changed": {
        const state = event.to[0] ?? "";
        if (state === event.from[0]) return;
        this.happened.push({ kind: "enters", seq, connection, state });
        return;
      }
      case "connection.closed":
        if (event.by === "cable") {
          const drop = marks.at(seq).get(connection) ?? null;
          this.happened.push({ kind: "cut", seq, connection, marks: drop });
        }
        return;
      default:
    }
  }

  #begin(seq: number, connection: string, text: string): void {
    const protocol = this.#protocols.get(connection) ?? "";
    const words = text.trim().split(" ");
    if (protocol !== "" && protocolNamed(protocol).tagged) words.shift();
    const name = (words[0] ?? "").toUpperCase();
    const command: DraftCommand = {
      kind: "command",
      seq,
      connection,
      protocol,
      name,
      said: name,
      arguments: words.slice(1).join(" "),
      answers: [],
      told: [],
      removed: [],
    };
    this.#commands.set(seq, command);
    this.happened.push(command);
  }
}

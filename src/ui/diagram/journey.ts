import type { OctetString } from "../../mail/format/octets.ts";
import type { TraceEvent } from "../../simulator/trace.ts";

/** How a state was reached. */
export type Arrival =
  | { readonly by: "greeting" }
  | {
      readonly by: "command";
      readonly tag: string | null;
      readonly name: string;
    }
  | { readonly by: "lost" };

/** What a client asked for last, and what has come of it so far. */
export interface Latest {
  /** `seq` of its first line. */
  readonly start: number;
  readonly tag: string | null;
  /** Null for a line that names no command that is known. */
  readonly name: string | null;
  /** What people call it: the name, or more than that. */
  readonly said: string | null;
  readonly outcome:
    | { readonly kind: "running" }
    | { readonly kind: "completed"; readonly completion: string }
    | {
        readonly kind: "refused";
        readonly because: "syntax" | "state" | "result";
      };
  /** True once it has led to another top-level state. */
  readonly moved: boolean;
  /** How many commands had been begun on this connection, this one included. */
  readonly ordinal: number;
}

/** What the machine of one connection has been through, as the trace tells it. */
export interface Journey {
  readonly open: boolean;
  /** Names of the present states, outermost first; empty before the first words. */
  readonly path: readonly string[];
  /** Top-level states that were present at some time. */
  readonly visited: ReadonlySet<string>;
  /** Moves between top-level states, by `moveKey`. */
  readonly travelled: ReadonlySet<string>;
  readonly arrival: Arrival | null;
  readonly latest: Latest | null;
  /** Octets of a literal that have come of those that were announced; null when none is awaited. */
  readonly literal: Literal | null;
}

export interface Literal {
  readonly received: number;
  readonly announced: number;
}

/** What a command that isn't whole yet is about; null when nobody can tell. */
export type Preview = (
  line: OctetString,
) => { readonly tag: string; readonly name: string } | null;

/** Names the move from one top-level state to another. */
export function moveKey(from: string, to: string): string {
  return `${from} ${to}`;
}

/** Reads the journey of one connection from events in order; opening it anew begins anew. */
export function journeyOf(
  events: readonly TraceEvent[],
  connection: string | null,
  preview: Preview = () => null,
): Journey {
  let open = false;
  let path: readonly string[] = [];
  let visited = new Set<string>();
  let travelled = new Set<string>();
  let arrival = null as Arrival | null;
  let latest = null as Latest | null;
  let literal = null as Literal | null;
  let ordinal = 0;
  let start = -1;
  let firstLine = "";
  let recognized = -1;
  if (connection === null) {
    return { open, path, visited, travelled, arrival, latest, literal };
  }
  const commands = new Map<number, { readonly tag: string | null }>();
  const firstLines = new Set<number>();
  for (const event of events) {
    if (event.connection !== connection) continue;
    switch (event.kind) {
      case "connection.opened":
        open = true;
        path = [];
        visited = new Set();
        travelled = new Set();
        arrival = null;
        latest = null;
        literal = null;
        ordinal = 0;
        break;
      case "connection.closed":
        open = false;
        literal = null;
        break;
      case "line.received":
        if (event.role === "continuation" || event.role === "data") break;
        if (event.role === "literal" && literal !== null) {
          const { received, announced } = event;
          literal = received < announced ? { received, announced } : null;
        }
        if (firstLines.has(event.cause ?? -1)) break;
        firstLines.add(event.seq);
        start = event.seq;
        firstLine = event.text;
        ordinal++;
        latest = null;
        break;
      case "literal.announced": {
        literal = { received: 0, announced: event.octets };
        const about = preview(firstLine);
        if (about === null) break;
        const outcome = { kind: "running" } as const;
        const said = about.name;
        latest = { start, ...about, said, outcome, moved: false, ordinal };
        break;
      }
      case "command.recognized": {
        const { tag, name, said = name } = event;
        commands.set(event.seq, { tag });
        const outcome = { kind: "running" } as const;
        recognized = event.seq;
        latest = { start, tag, name, said, outcome, moved: false, ordinal };
        break;
      }
      case "command.completed": {
        if (latest?.outcome.kind === "refused") break;
        const { name, completion } = event;
        // A line that carries a command on ends it, and has no tag of its own.
        const tag: string | null = event.tag ?? latest?.tag ?? null;
        const outcome = { kind: "completed", completion } as const;
        const moved: boolean = latest?.moved ?? false;
        const said: string = latest?.said ?? name;
        latest = { start, tag, name, said, outcome, moved, ordinal };
        break;
      }
      case "command.refused": {
        const { because, name } = event;
        const tag: string | null = event.tag ?? latest?.tag ?? null;
        const outcome = { kind: "refused", because } as const;
        const said: string | null = latest?.said ?? name;
        latest = { start, tag, name, said, outcome, moved: false, ordinal };
        literal = null;
        break;
      }
      case "state.changed": {
        const [from] = event.from;
        const [to] = event.to;
        path = event.to;
        if (from !== undefined) visited.add(from);
        if (to === undefined || to === from) break;
        visited.add(to);
        if (from !== undefined) travelled.add(moveKey(from, to));
        if (latest !== null && event.cause === recognized) {
          latest = { ...latest, moved: true };
        }
        arrival = arrivalOf(event.by, commands.get(event.cause ?? -1));
        break;
      }
      default:
    }
  }
  return { open, path, visited, travelled, arrival, latest, literal };
}

function arrivalOf(
  by: string,
  asked: { readonly tag: string | null } | undefined,
): Arrival {
  const [kind, name] = by.split(".");
  if (kind === "greeting") return { by: "greeting" };
  if ((kind === "completed" || kind === "command") && name !== undefined) {
    return { by: "command", tag: asked?.tag ?? null, name };
  }
  return { by: "lost" };
}

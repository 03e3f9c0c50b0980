import type { LadderColumns } from "./columns.ts";
import { markOf } from "./row-mark.ts";
import type { RowOffsets } from "./row-offsets.ts";
import type { Row } from "./rows.ts";

/** All arrows that look alike: drawn as one, however many there are. */
export interface Arrows {
  /** Tells the look from all others. */
  readonly key: string;
  /** A CSS colour. */
  readonly colour: string;
  /** `ahead` is where an envelope is still to come along. */
  readonly weight: "main" | "untagged" | "ahead";
  readonly dotted: boolean;
  /** Paths: the lines, and what stands at their ends. */
  readonly lines: string;
  readonly ends: string;
}

/** Where things stand on the ladder, in px. */
export interface Standing {
  readonly offsets: RowOffsets;
  readonly columns: LadderColumns;
  /** Where the bracket of a row's command runs; null where it has no room of its own. */
  laneOf(row: Row): number | null;
  /** True while the line of an event is on its way. */
  isAhead(seq: number): boolean;
}

/** Where a row's arrow runs: near its lower edge. */
export function arrowOf({ tops, height }: RowOffsets, index: number): number {
  return (tops[index + 1] ?? height) - 4;
}

/** The arrows of rows that stand one after the other from `first` on. */
export function arrowsOf(
  rows: readonly Row[],
  first: number,
  standing: Standing,
): readonly Arrows[] {
  const looks = new Map<string, Arrows>();
  const add = (look: Omit<Arrows, "key">) => {
    const { colour, weight, dotted, lines, ends } = look;
    const key = `${colour} ${weight} ${dotted}`;
    const before = looks.get(key) ?? { lines: "", ends: "" };
    looks.set(key, {
      ...look,
      key,
      lines: before.lines + lines,
      ends: before.ends + ends,
    });
  };
  for (const [offset, row] of rows.entries()) {
    const { kind, line } = row;
    const { side } = line;
    if (kind !== "line" || side === "none" || line.kind === "literal") continue;
    const y = arrowOf(standing.offsets, first + offset);
    const { client, server } = standing.columns;
    const { colour, main, dotted } = markOf(row);
    const ahead = standing.isAhead(line.seq);
    const weight = ahead ? "ahead" : main ? "main" : "untagged";
    const lane = standing.laneOf(row);
    if (side === "client") {
      const from = line.kind === "command" && lane !== null ? lane + 6 : client;
      const lines = `M${from} ${y}H${server - 5}`;
      const ends = dot(client, y) + (ahead ? "" : head(server - 1, y, -7));
      add({ colour, weight, dotted: false, lines, ends });
      continue;
    }
    const lines = `M${server} ${y}H${client + 5}`;
    const ends = dot(server, y) + (ahead ? "" : head(client + 1, y, 7));
    add({ colour, weight, dotted: dotted && !ahead, lines, ends });
    if (ahead || lane === null || line.closes || line.exchange === null) {
      continue;
    }
    add({
      colour: `var(--tag-${line.exchange.slot})`,
      weight,
      dotted: false,
      lines: `M${client} ${y}H${lane}`,
      ends: "",
    });
  }
  return [...looks.values()];
}

function dot(x: number, y: number): string {
  return `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z`;
}

function head(x: number, y: number, back: number): string {
  return `M${x} ${y}l${back}-3.5v7Z`;
}

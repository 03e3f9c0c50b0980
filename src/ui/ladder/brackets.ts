import type { Exchange, WireLine } from "./wire-line.ts";

/** The bracket of one command: its lane, and the rows from its first line to its end. */
export interface Bracket {
  readonly exchange: Exchange;
  /** From 0, the lane next to the client's lifeline. */
  readonly lane: number;
  /** `seq` of the lines between which it stands. */
  readonly from: number;
  /** Null while the command has no completion. */
  readonly to: number | null;
  readonly failed: boolean;
}

/** The most lanes that are drawn; brackets beyond share the last. */
export const mostLanes = 4;

/**
 * A bracket for each command, in the first free lane as in a commit graph. A
 * connection that ends leaves its open brackets ending at its last line.
 */
export function bracketsOf(lines: readonly WireLine[]): readonly Bracket[] {
  const brackets: Bracket[] = [];
  /** Index in `brackets` of what holds each lane. */
  const lanes: (number | undefined)[] = [];
  const close = (lane: number, to: number, failed: boolean): void => {
    const held = lanes[lane];
    const bracket = held === undefined ? undefined : brackets[held];
    if (held === undefined || bracket === undefined) return;
    brackets[held] = { ...bracket, to, failed };
    lanes[lane] = undefined;
  };
  let last: WireLine | null = null;
  for (const line of lines) {
    if (last !== null && last.session !== line.session) {
      for (const lane of lanes.keys()) close(lane, last.seq, true);
    }
    last = line;
    const { exchange } = line;
    if (line.kind === "closed") {
      for (const lane of lanes.keys()) close(lane, line.seq, true);
    }
    if (exchange === null) continue;
    if (line.kind === "command") {
      const free = lanes.findIndex((held) => held === undefined);
      const index = Math.min(free < 0 ? lanes.length : free, mostLanes - 1);
      lanes[index] = brackets.length;
      brackets.push({
        exchange,
        lane: index,
        from: line.seq,
        to: null,
        failed: false,
      });
    } else if (line.closes) {
      const lane = lanes.findIndex(
        (held) =>
          held !== undefined &&
          brackets[held]?.exchange.start === exchange.start,
      );
      if (lane >= 0) close(lane, line.seq, failedStatus(line.status));
    }
  }
  return brackets;
}

/** Whether a status word says that something went wrong. */
export function failedStatus(status: string | null): boolean {
  return status !== null && /^(?:NO|BAD|BYE|-ERR|[45]\d\d)$/.test(status);
}

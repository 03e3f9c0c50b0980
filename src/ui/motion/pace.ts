import type { WireLine } from "../ladder/wire-line.ts";
import type { Flight } from "./follower.ts";

/** What pacing asks of a line. */
export type PacedLine = Pick<
  WireLine,
  "side" | "kind" | "name" | "exchange" | "unsolicited"
>;

/** How fast things go. */
export interface Pace {
  /** Round-trip time of the line in ms. */
  readonly roundTripTime: number;
  /** How many times as fast as usual. */
  readonly speed: number;
}

/** One line, or several as one, that set out, cross the wire and arrive. */
export interface Beat {
  /** How many lines have set out with it, counted from the device's first. */
  readonly upTo: number;
  /** How many of them travel in it. */
  readonly count: number;
  /** Null for what doesn't travel: a cut cable. */
  readonly direction: Flight["direction"] | null;
  /** When it sets out, in ms from now. */
  readonly leaves: number;
  /** How long it travels, in ms. */
  readonly duration: number;
  /** Whether its arrival is shown everywhere; a longer batch counts as a whole. */
  readonly counts: boolean;
}

export interface Plan {
  /** So many lines are shown at once, being too late to travel. */
  readonly jump: number;
  readonly beats: readonly Beat[];
}

/** The token d4: crossing the wire at the usual speed, in ms. */
const crossing = 420;
/** By how much a slow network is slowed down further, to be seen. */
const slowness = 4;
/** No server turn takes longer, in ms. */
const longestTurn = 1200;
/** The longest that a line of a server's turn travels, in ms. */
const longestAnswer = 840;

/** Batches up to so many lines: one envelope each, so many ms apart. */
const shortBatch = { lines: 4, apart: 120 };
const longBatch = { lines: 12, apart: 40 };

/** How many times as fast goes what was on its way when more is sent. */
const hurried = 4;
/** With so much of it before the newest, it goes twice as fast, in ms. */
const late = 800;
/** With so much it is shown at once, in ms. */
const tooLate = 2000;

/**
 * When the lines behind the first `from` set out. Those up to `newest` were on
 * their way before the latest input and have to hurry.
 */
export function planOf(
  lines: readonly PacedLine[],
  from: number,
  newest: number,
  pace: Pace,
): Plan {
  const fresh = (start: number, at: number) =>
    beatsOf(lines, start, lines.length, pace, at);
  if (newest <= from) return { jump: from, beats: fresh(from, 0) };
  let { speed } = pace;
  const rest = () => beatsOf(lines, from, newest, { ...pace, speed }, 0);
  speed *= hurried;
  const behind = endOf(rest());
  if (behind > tooLate) return { jump: newest, beats: fresh(newest, 0) };
  if (behind > late) speed *= 2;
  if (behind / 2 > late) speed *= 2;
  const waiting = rest();
  return {
    jump: from,
    beats: [...waiting, ...fresh(newest, endOf(waiting))],
  };
}

/** When the last of them has arrived, in ms. */
export function endOf(beats: readonly Beat[]): number {
  return beats.reduce(
    (end, { leaves, duration }) => Math.max(end, leaves + duration),
    0,
  );
}

function beatsOf(
  lines: readonly PacedLine[],
  from: number,
  to: number,
  { roundTripTime, speed }: Pace,
  begin: number,
): readonly Beat[] {
  const travel = Math.max(crossing, (roundTripTime / 2) * slowness);
  const beats: Beat[] = [];
  let start = from;
  let time = begin;
  while (start < to) {
    const side = lines[start]?.side;
    const end = endWhere(lines, start, to, (line) => line.side === side);
    const duration =
      side === "none"
        ? 0
        : side === "server"
          ? Math.min(travel, longestAnswer)
          : travel;
    const parts = partsOf(lines, start, end);
    const spread = parts.at(-1)?.after ?? 0;
    const room = Math.max(0, longestTurn - duration);
    const scale = Math.min(1, room / Math.max(1, spread)) / speed;
    for (const { upTo, count, after, counts } of parts) {
      beats.push({
        upTo,
        count,
        direction:
          side === "server"
            ? "to-client"
            : side === "client"
              ? "to-server"
              : null,
        leaves: time + after * scale,
        duration: duration / speed,
        counts,
      });
    }
    time = endOf(beats);
    start = end;
  }
  return beats;
}

interface Part {
  readonly upTo: number;
  readonly count: number;
  /** How long after the turn's first part, in ms at the usual speed. */
  readonly after: number;
  readonly counts: boolean;
}

/** What travels as one in one side's turn, and when. */
function partsOf(
  lines: readonly PacedLine[],
  from: number,
  to: number,
): readonly Part[] {
  const parts: Part[] = [];
  let after = 0;
  for (let start = batchStart(lines, from); start < to;) {
    const first = lines[start];
    const end = endWhere(lines, start, to, (line) => isLike(first, line));
    const length = end - start;
    const apart =
      length > shortBatch.lines && length <= longBatch.lines
        ? longBatch.apart
        : shortBatch.apart;
    let upTo = start;
    for (const whole of countsOf(length)) {
      upTo += whole;
      const count = Math.min(whole, upTo - from);
      if (count <= 0) continue;
      const counts = length <= shortBatch.lines || upTo === end;
      parts.push({ upTo, count, after, counts });
      after += apart;
    }
    start = end;
  }
  return parts;
}

/** How many lines of a batch travel in each envelope. */
function countsOf(length: number): readonly number[] {
  return length > longBatch.lines
    ? [1, 1, length - 3, 1]
    : Array.from({ length }, () => 1);
}

/** What travels as one, with the line that comes after the first `from`. */
export function togetherWith(
  lines: readonly PacedLine[],
  from: number,
): number {
  const end = endWhere(lines, from, lines.length, (line) =>
    isLike(lines[from], line),
  );
  return partsOf(lines, from, end)[0]?.count ?? 1;
}

/** Where the batch begins of which the line after the first `from` is a part. */
function batchStart(lines: readonly PacedLine[], from: number): number {
  let start = from;
  while (start > 0 && isLike(lines[start - 1], lines[from])) start--;
  return start;
}

function endWhere(
  lines: readonly PacedLine[],
  start: number,
  to: number,
  belongs: (line: PacedLine) => boolean,
): number {
  let end = start + 1;
  for (let line = lines[end]; end < to && line !== undefined; line = lines[end])
    if (belongs(line)) end++;
    else break;
  return end;
}

/** Server lines of the same kind, for the same command. */
function isLike(
  line: PacedLine | undefined,
  other: PacedLine | undefined,
): boolean {
  return (
    line?.side === "server" &&
    other?.side === "server" &&
    line.kind === other.kind &&
    line.name === other.name &&
    line.exchange?.start === other.exchange?.start &&
    line.unsolicited === other.unsolicited
  );
}

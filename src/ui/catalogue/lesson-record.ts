import type { Strokes } from "../../course/golf.ts";

/** How far somebody has come in a lesson, as the album keeps it. */
export interface LessonRecord {
  /** The lesson's id. */
  readonly lesson: string;
  /** How many parts of its goals are reached, of how many. */
  readonly done: number;
  readonly count: number;
  /** Whether it was ever passed; that stays. */
  readonly passed: boolean;
  /** With how little it was ever passed. */
  readonly best?: Strokes;
  /** When it was last worked on, in ms since 1970. */
  readonly at: number;
}

/** Two records of one lesson as one: what is newer counts, what was passed stays. */
export function mergedRecord(
  earlier: LessonRecord | undefined,
  later: LessonRecord,
): LessonRecord {
  if (earlier === undefined) return later;
  const newer = later.at >= earlier.at ? later : earlier;
  const best = better(earlier.best, later.best);
  return {
    ...newer,
    passed: earlier.passed || later.passed,
    ...(best === undefined ? {} : { best }),
  };
}

/** The one with fewer octets; of as many, the one with fewer round trips. */
function better(
  one: Strokes | undefined,
  other: Strokes | undefined,
): Strokes | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const less = other.octets - one.octets || other.roundTrips - one.roundTrips;
  return less < 0 ? other : one;
}

/** Records by lesson, with others put to them. */
export function mergedRecords(
  records: ReadonlyMap<string, LessonRecord>,
  others: readonly LessonRecord[],
): ReadonlyMap<string, LessonRecord> {
  const all = new Map(records);
  for (const each of others) {
    all.set(each.lesson, mergedRecord(all.get(each.lesson), each));
  }
  return all;
}

import type { Timeline } from "../simulator/timeline.ts";
import type { TraceEvent } from "../simulator/trace.ts";
import type { World } from "../simulator/world.ts";
import type { Lesson } from "./lesson.ts";
import { isLook } from "./looks.ts";
import { measureOf } from "./measure.ts";
import type { Answer } from "./observation.ts";
import { Observation } from "./observation.ts";
import { progressOf } from "./progress.ts";
import { begun, play } from "./script.ts";

/** How little a lesson was done with; the fewer, the better. */
export interface Strokes {
  /** Both ways together. */
  readonly octets: number;
  readonly roundTrips: number;
}

/** What the commands of one name took together. */
export interface Spent {
  readonly times: number;
  readonly octets: number;
}

/** What took more than it does in the lesson's own solution. */
export interface Longer {
  /** The command's name; "" for what came without one, such as greetings. */
  readonly name: string;
  readonly yours: Spent;
  readonly reference: Spent;
}

/** A learner's strokes beside those of the lesson's own solution. */
export interface Golf {
  readonly yours: Strokes;
  readonly reference: Strokes;
  /** What could be shorter, the most octets first. */
  readonly longer: readonly Longer[];
}

/** How a lesson was played; null before it is passed. */
export function golfOf(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
): Golf | null {
  const own = countedIn(lesson, timeline, answers);
  if (own === null) return null;
  const solved = play(
    begun(lesson, timeline.beginning),
    lesson.steps.flatMap(({ solutions }) => solutions[0] ?? []),
  );
  const other = countedIn(lesson, solved.timeline, solved.answers);
  if (other === null) return null;
  return {
    yours: own.strokes,
    reference: other.strokes,
    longer: longerThan(own.spent, other.spent),
  };
}

interface Counted {
  readonly strokes: Strokes;
  readonly spent: ReadonlyMap<string, Spent>;
}

const nothing: Spent = { times: 0, octets: 0 };

function longerThan(
  own: ReadonlyMap<string, Spent>,
  other: ReadonlyMap<string, Spent>,
): readonly Longer[] {
  return [...own]
    .map(([name, yours]) => ({
      name,
      yours,
      reference: other.get(name) ?? nothing,
    }))
    .filter(({ yours, reference }) => yours.octets > reference.octets)
    .sort((a, b) => surplusOf(b) - surplusOf(a));
}

function surplusOf({ yours, reference }: Longer): number {
  return yours.octets - reference.octets;
}

/**
 * What counts: the inputs that changed something, and those that reached a
 * part of the goal. Typos and looks never do, nor what the lesson does itself.
 */
function countedIn(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
): Counted | null {
  const { steps, current } = progressOf(lesson, timeline, answers);
  if (current < lesson.steps.length) return null;
  const observation = new Observation(timeline, answers, lesson);
  const proofs = new Set(
    steps.flatMap(({ atoms }) => atoms.map(({ provedBy }) => provedBy)),
  );
  const passedAt = Math.max(
    ...steps.flatMap(({ atoms }) => atoms.map((atom) => atom.reachedAt ?? 0)),
  );
  let octets = 0;
  let roundTrips = 0;
  const spent = new Map<string, Spent>();
  /** The command that each connection is in. */
  const names = new Map<string, string>();
  let before: World = timeline.beginning;
  for (const entry of timeline.entries.slice(0, passedAt)) {
    const { input, trace, world } = entry;
    const isMine =
      "connection" in input &&
      input.kind !== "close" &&
      !observation.isScripted(input.connection);
    const isProof = trace.some(({ seq }) => proofs.has(seq));
    if (isMine && (isProof || !isLook(entry, before))) {
      const { connection } = input;
      const own = trace.filter((event) => event.connection === connection);
      const measured = measureOf(own);
      const both = measured.sent + measured.received;
      octets += both;
      roundTrips += measured.roundTrips;
      const begun = nameIn(own);
      const name = begun ?? names.get(connection) ?? "";
      names.set(connection, name);
      const before = spent.get(name) ?? nothing;
      spent.set(name, {
        times: before.times + (begun === null ? 0 : 1),
        octets: before.octets + both,
      });
    }
    before = world;
  }
  return { strokes: { octets, roundTrips }, spent };
}

/** The command that begins in these events; null where one goes on, or none does. */
function nameIn(events: readonly TraceEvent[]): string | null {
  for (const event of events) {
    if (event.kind === "command.recognized") return event.said ?? event.name;
  }
  return null;
}

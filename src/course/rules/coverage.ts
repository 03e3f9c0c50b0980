import { protocolNamed, protocols } from "../../protocols/index.ts";
import {
  isMove,
  machineMoves,
  type MachineMove,
} from "../../simulator/machine-moves.ts";
import { traceOf } from "../../simulator/timeline.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { World } from "../../simulator/world.ts";
import type { Lesson } from "../lesson.ts";
import { play } from "../script.ts";
import { placesOf } from "./place.ts";

/** A lesson and what it begins with. */
export interface Course {
  readonly lesson: Lesson;
  readonly beginning: World;
}

/** What people believe wrongly, by number: `M1` to `M36`. */
export const misconceptions: readonly string[] = Array.from(
  { length: 36 },
  (_, index) => `M${index + 1}`,
);

/** What no lesson shows. */
export interface Left {
  /** Moves of the machines, such as `imap: selected → logout by completed.LOGOUT.OK`. */
  readonly moves: readonly string[];
  readonly misconceptions: readonly string[];
}

/** What all solutions and wrong scripts of some lessons together leave out. */
export function leftBy(lessons: readonly Course[]): Left {
  const made = new Set<MachineMove>();
  for (const { lesson, beginning } of lessons) {
    for (const { step, start } of placesOf(lesson, beginning)) {
      const wrong = step.wrong.map(({ script }) => script);
      for (const script of [...step.solutions, ...wrong]) {
        for (const move of movesIn(traceOf(play(start, script).timeline))) {
          made.add(move);
        }
      }
    }
  }
  const named = new Set(
    lessons.flatMap(({ lesson: { steps } }) =>
      steps.flatMap(({ hints }) =>
        hints.flatMap((hint) => hint.misconceptions ?? []),
      ),
    ),
  );
  return {
    // SMTP is served twice by one machine.
    moves: [...new Set(protocols.map(({ machine }) => machine))].flatMap(
      (machine) =>
        machineMoves(machine)
          .filter((move) => !made.has(move))
          .map((move) => `${machine.id}: ${sentence(move)}`),
    ),
    misconceptions: misconceptions.filter((each) => !named.has(each)),
  };
}

function movesIn(trace: readonly TraceEvent[]): readonly MachineMove[] {
  const spoken = new Map<string | null, string>();
  return trace.flatMap((event) => {
    if (event.kind === "connection.opened") {
      spoken.set(event.connection, event.protocol);
    }
    const protocol = spoken.get(event.connection);
    if (event.kind !== "state.changed" || protocol === undefined) return [];
    const { machine } = protocolNamed(protocol);
    return machineMoves(machine).filter((move) => isMove(move, event));
  });
}

function sentence({ from, to, by }: MachineMove): string {
  const place = (path: readonly string[]): string => path.join(".") || "any";
  return `${place(from)} → ${place(to)} by ${by}`;
}

import { protocols } from "../../protocols/index.ts";
import {
  isMove,
  machineMoves,
  type MachineMove,
} from "../../simulator/machine-moves.ts";
import { traceOf } from "../../simulator/timeline.ts";
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
  const moves = protocols.map(({ name, machine }) => ({
    name,
    moves: machineMoves(machine),
  }));
  for (const { lesson, beginning } of lessons) {
    for (const { step, start } of placesOf(lesson, beginning)) {
      const scripts = [...step.solutions, ...step.wrong.map((w) => w.script)];
      for (const script of scripts) {
        const { timeline } = play(start, script);
        const spoken = new Map<string | null, string>();
        for (const event of traceOf(timeline)) {
          if (event.kind === "connection.opened") {
            spoken.set(event.connection, event.protocol);
          }
          if (event.kind !== "state.changed") continue;
          const { name, moves: own } = moves.find(
            (each) => each.name === spoken.get(event.connection),
          ) ?? { name: "", moves: [] };
          if (name === "") continue;
          for (const move of own) if (isMove(move, event)) made.add(move);
        }
      }
    }
  }
  const named = new Set(
    lessons.flatMap(({ lesson }) =>
      lesson.steps.flatMap(({ hints }) =>
        hints.flatMap((hint) => hint.misconceptions ?? []),
      ),
    ),
  );
  return {
    moves: moves.flatMap(({ name, moves: own }) =>
      own
        .filter((move) => !made.has(move))
        .map((move) => `${name}: ${sentence(move)}`),
    ),
    misconceptions: misconceptions.filter((each) => !named.has(each)),
  };
}

function sentence({ from, to, by }: MachineMove): string {
  const place = (path: readonly string[]): string => path.join(".") || "any";
  return `${place(from)} → ${place(to)} by ${by}`;
}

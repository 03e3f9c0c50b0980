import type { World } from "../../simulator/world.ts";
import type { Problem } from "../guarded-json.ts";
import { mistakesIn } from "../hint.ts";
import type { Lesson, LessonStep } from "../lesson.ts";
import { progressOf } from "../progress.ts";
import { begun, play, type Played, type Script } from "../script.ts";

/** What a rule finds wrong. */
export type Complaints = readonly Problem[];

/** A step of a lesson, and what has been played when it begins. */
export interface Place {
  readonly lesson: Lesson;
  readonly step: LessonStep;
  readonly index: number;
  readonly start: Played;
}

/** What has been played when a step begins: the first solutions of those before it. */
export function beforeStep(
  lesson: Lesson,
  index: number,
  beginning: World,
): Played {
  return lesson.steps
    .slice(0, index)
    .reduce(
      (played, step) => play(played, step.solutions[0] ?? []),
      begun(lesson, beginning),
    );
}

/** All steps, each where it begins. */
export function placesOf(lesson: Lesson, beginning: World): readonly Place[] {
  let start = begun(lesson, beginning);
  return lesson.steps.map((step, index) => {
    const place = { lesson, step, index, start };
    start = play(start, step.solutions[0] ?? []);
    return place;
  });
}

/** Judges every solution of every step; `number` is from 1. */
export function eachSolution(
  lesson: Lesson,
  beginning: World,
  judge: (place: Place, solution: Script, number: number) => Complaints,
): Complaints {
  return placesOf(lesson, beginning).flatMap((place) =>
    place.step.solutions.flatMap((solution, i) =>
      judge(place, solution, i + 1),
    ),
  );
}

/** Whether a place's step is done. */
export function isDone({ lesson, index }: Place, played: Played): boolean {
  const { timeline, answers } = played;
  return progressOf(lesson, timeline, answers).steps[index]?.done === true;
}

/** The parts of the goal that are still open. */
export function openParts({ lesson, index }: Place, played: Played): string {
  const { timeline, answers } = played;
  const { steps } = progressOf(lesson, timeline, answers);
  return (steps[index]?.atoms ?? [])
    .filter(({ done }) => !done)
    .map(({ id }) => id)
    .join(", ");
}

/** The ids of the hints that mistakes bring up now. */
export function mistakes(
  { lesson, index }: Place,
  played: Played,
): readonly string[] {
  const { timeline, answers } = played;
  const progress = progressOf(lesson, timeline, answers);
  if (progress.current !== index) return [];
  return mistakesIn(lesson, timeline, answers, progress).map(({ id }) => id);
}

/** Something wrong with a step; `at` leads to it from there. */
export function complaint(
  { step, index }: Pick<Place, "step" | "index">,
  at: string,
  what: string,
): Problem {
  const place = at === "" ? `steps.${index}` : `steps.${index}.${at}`;
  return { file: "lesson.json", place, message: `${step.id}: ${what}` };
}

import type { Timeline } from "../simulator/timeline.ts";
import { groupedLines, type GroupedLine } from "./grouped-lines.ts";
import type { Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { progressOf } from "./progress.ts";
import { isRight, rightAnswer } from "./question.ts";

/** What there is to say to an answer, as things were when it was given. */
export interface Verdict {
  readonly right: boolean;
  /** What would have been right, as it would be given. */
  readonly answer: string;
}

/** Whether the last answer to a question is right; null when there is none. */
export function verdictOn(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  id: string,
): Verdict | null {
  const given = answers.findLast(({ question }) => question === id);
  const step = stepAsking(lesson, id);
  const question = lesson.steps[step]?.questions?.find(
    (each) => each.id === id,
  );
  if (given === undefined || question === undefined) return null;
  const moment = momentIn(lesson, timeline, answers, step, given.inputs);
  return {
    right: isRight(question, given.choice, moment),
    answer: rightAnswer(question, moment),
  };
}

/** The lines that a question is about, as they are now; none for another kind of question. */
export function linesAsked(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  id: string,
): readonly GroupedLine[] {
  const step = stepAsking(lesson, id);
  const question = lesson.steps[step]?.questions?.find(
    (each) => each.id === id,
  );
  if (question?.kind !== "lines") return [];
  const { length } = timeline.entries;
  return groupedLines(
    question,
    momentIn(lesson, timeline, answers, step, length),
  );
}

function stepAsking({ steps }: Lesson, id: string): number {
  return steps.findIndex(({ questions = [] }) =>
    questions.some((each) => each.id === id),
  );
}

/** A moment of a step, which sees what happened since it began. */
function momentIn(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  step: number,
  inputs: number,
): Moment {
  const { steps } = progressOf(lesson, timeline, answers);
  const reached = (steps[step - 1]?.atoms ?? []).map(
    ({ reachedAt }) => reachedAt ?? 0,
  );
  const observation = new Observation(timeline, answers, lesson);
  const since = observation.end(Math.max(0, ...reached));
  return new Moment(observation, inputs, since, step);
}

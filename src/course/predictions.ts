import type { Input, TimelessInput } from "../simulator/input.ts";
import { present, record, type Timeline } from "../simulator/timeline.ts";
import { matches } from "./goals/pattern.ts";
import type { Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { progressOf } from "./progress.ts";
import type { Question } from "./question.ts";

/**
 * The question that must be answered before an input takes effect, or null: a
 * prediction is no prediction afterwards. The input is tried and the outcome
 * thrown away, so that what counts is what would happen.
 */
export function questionBefore(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  input: TimelessInput,
): Question | null {
  const { current } = progressOf(lesson, timeline, answers);
  const waiting = (lesson.steps[current]?.questions ?? []).filter(
    ({ id, before }) =>
      before !== undefined && !answers.some(({ question }) => question === id),
  );
  if (waiting.length === 0) return null;
  const { now } = present(timeline);
  const tried = record(timeline, { ...input, at: now } as Input);
  const observation = new Observation(tried, answers, lesson);
  const since = observation.end(observation.inputs - 1);
  const moment = new Moment(observation, observation.inputs, since, current);
  return (
    waiting.find(
      ({ before }) =>
        before !== undefined &&
        moment.happened.some((each) => matches(before, each, moment)),
    ) ?? null
  );
}

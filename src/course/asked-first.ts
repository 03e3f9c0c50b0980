import type { TimelessInput } from "../simulator/input.ts";
import { present, record, type Timeline } from "../simulator/timeline.ts";
import { matches } from "./goals/pattern.ts";
import type { Lesson } from "./lesson.ts";
import { Moment } from "./moment.ts";
import { Observation, type Answer } from "./observation.ts";
import { progressOf } from "./progress.ts";
import type { Question } from "./question.ts";

/**
 * The questions of the present step that have to be answered before an input
 * takes effect: those whose `before` it would be. The input is tried and the
 * outcome thrown away, so that what counts is what the server would read.
 */
export function askedFirst(
  lesson: Lesson,
  timeline: Timeline,
  answers: readonly Answer[],
  input: TimelessInput,
): readonly Question[] {
  const { current } = progressOf(lesson, timeline, answers);
  const open = (lesson.steps[current]?.questions ?? []).filter(
    ({ id, before }) =>
      before !== undefined && answers.every(({ question }) => question !== id),
  );
  if (open.length === 0) return [];
  const at = present(timeline).now;
  const tried = record(timeline, { ...input, at });
  const observation = new Observation(tried, answers, lesson);
  const since = observation.end(timeline.entries.length);
  const inputs = observation.inputs;
  const moment = new Moment(observation, inputs, since, current);
  return open.filter(
    ({ before }) =>
      before !== undefined &&
      moment.happened.some((each) => matches(before, each, moment)),
  );
}

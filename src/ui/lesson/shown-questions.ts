import type { LessonStep } from "../../course/lesson.ts";
import type { Predicate } from "../../course/predicate.ts";
import type { Question } from "../../course/question.ts";
import type { LessonRun } from "./lesson-run.svelte.ts";
import type { ToldProse, ToldQuestion } from "./told-prose.ts";

/** A question with its words, and what has become of it. */
export interface ShownQuestion {
  readonly question: Question;
  readonly told: ToldQuestion;
  /** Whether the goal asks for the right answer, so that it is judged at once. */
  readonly atOnce: boolean;
  /** Whether what happened has shown what is right. */
  readonly decided: boolean;
  /** The event that showed it; null when there is none. */
  readonly seq: number | null;
}

/** The questions of the present step; those of the one before stay, to be compared with what came. */
export function shownQuestions(
  run: LessonRun,
  prose: ToldProse,
): readonly ShownQuestion[] {
  const { current } = run.progress;
  return run.lesson.steps
    .slice(Math.max(0, current - 1), current + 1)
    .flatMap((step) =>
      (step.questions ?? []).flatMap((question) => {
        const told = prose.steps[step.id]?.questions[question.id];
        return told === undefined ? [] : [shown(run, step, question, told)];
      }),
    );
}

function shown(
  run: LessonRun,
  step: LessonStep,
  question: Question,
  told: ToldQuestion,
): ShownQuestion {
  const { id, decidedBy } = question;
  const progress = run.progress.steps.find((each) => each.id === step.id);
  const part = progress?.atoms.find((atom) => atom.id === decidedBy);
  const decided = part?.done ?? progress?.done ?? false;
  const seq = part?.provedBy ?? run.momentOf(step.id);
  const atOnce = step.goal.some(({ when }) => wantsRight(when, id));
  return { question, told, atOnce, decided, seq: decided ? seq : null };
}

/** Whether a predicate holds only with a certain answer to a question. */
function wantsRight(predicate: Predicate, id: string): boolean {
  if ("all" in predicate) {
    return predicate.all.some((each) => wantsRight(each, id));
  }
  if ("any" in predicate) {
    return predicate.any.some((each) => wantsRight(each, id));
  }
  if (!("answer" in predicate)) return false;
  const { question, is, right } = predicate.answer;
  return question === id && (is !== undefined || right !== undefined);
}

import type * as v from "valibot";
import type { answerForm } from "../forms/goal-forms.ts";
import { isRight } from "../question.ts";
import type { GoalKind } from "./goal-kind.ts";

/** A question of the lesson has been answered; the last answer counts. */
export const answer: GoalKind<v.InferOutput<typeof answerForm>> = {
  name: "answer",
  proof({ question: id, is, right }, moment) {
    const given = moment.answers.findLast((each) => each.question === id);
    if (given === undefined) return null;
    if (is !== undefined && given.choice !== is) return null;
    if (right === undefined) return "answer";
    const question = moment.question(id);
    // What was right when it was said stays so, whatever happens later.
    const then = moment.asOf(given.inputs);
    return question !== undefined &&
      isRight(question, given.choice, then) === right
      ? "answer"
      : null;
  },
  needs: () => [],
};

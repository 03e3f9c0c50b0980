import type * as v from "valibot";
import type { answerForm } from "../forms/goal-forms.ts";
import type { GoalKind } from "./goal-kind.ts";

/** A question of the lesson has been answered; the last answer counts. */
export const answer: GoalKind<v.InferOutput<typeof answerForm>> = {
  name: "answer",
  proof({ question, is }, { answers }) {
    const given = answers.findLast((each) => each.question === question);
    if (given === undefined) return null;
    return is === undefined || given.choice === is ? "answer" : null;
  },
  needs: () => [],
};

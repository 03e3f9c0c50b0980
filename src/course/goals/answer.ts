import * as v from "valibot";
import type { GoalKind } from "./goal-kind.ts";

const word = v.pipe(v.string(), v.nonEmpty());

const schema = v.strictObject({
  question: word,
  /** The choice that must have been taken; left out, any will do, as for a prediction. */
  is: v.optional(word),
});

/** A question of the lesson has been answered; the last answer counts. */
export const answer: GoalKind<v.InferOutput<typeof schema>> = {
  name: "answer",
  schema,
  proof({ question, is }, { answers }) {
    const given = answers.findLast((each) => each.question === question);
    if (given === undefined) return null;
    return is === undefined || given.choice === is ? "answer" : null;
  },
  needs: () => [],
};

import * as v from "valibot";
import type { Predicate } from "../predicate.ts";
import { goalForms } from "./goal-forms.ts";

/** The form of a predicate. */
export const predicateSchema: v.GenericSchema<unknown, Predicate> = v.lazy(
  (input) => {
    const [key = "", ...others] =
      typeof input === "object" && input !== null ? Object.keys(input) : [];
    if (others.length > 0) return unknownPredicate;
    if (key === "all" || key === "any") {
      return v.strictObject({
        [key]: v.pipe(v.array(predicateSchema), v.nonEmpty("empty list")),
      }) as unknown as v.GenericSchema<unknown, Predicate>;
    }
    if (key === "not") return v.strictObject({ not: predicateSchema });
    if (!isGoal(key)) return unknownPredicate;
    return v.strictObject({
      [key]: goalForms[key],
    }) as unknown as v.GenericSchema<unknown, Predicate>;
  },
);

function isGoal(key: string): key is keyof typeof goalForms {
  return Object.hasOwn(goalForms, key);
}

const unknownPredicate = v.custom<Predicate>(
  () => false,
  `not a goal: an object with one key of all, any, not, ${Object.keys(
    goalForms,
  ).join(", ")}`,
);

import * as v from "valibot";
import { goalKinds } from "./goals/index.ts";
import type { GoalKind, Needed, Proof } from "./goals/goal-kind.ts";
import type { Moment } from "./moment.ts";

/**
 * What must hold, as data: one kind of goal with its arguments, or others put
 * together. Written as an object with one key: `{ "mailbox": { … } }`,
 * `{ "all": [ … ] }`, `{ "any": [ … ] }`, `{ "not": … }`.
 */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | { readonly kind: GoalKind; readonly wanted: unknown };

/** The form of a predicate, read into the goals that it is made of. */
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
    const kind = goalKinds.find(({ name }) => name === key);
    if (kind === undefined) return unknownPredicate;
    return v.pipe(
      v.strictObject({ [key]: kind.schema }),
      v.transform((read): Predicate => ({ kind, wanted: read[key] })),
    );
  },
);

const unknownPredicate = v.custom<Predicate>(
  () => false,
  `not a goal: an object with one key of all, any, not, ${goalKinds
    .map(({ name }) => name)
    .join(", ")}`,
);

/** Why a predicate holds at a moment; null when it doesn't. */
export function proofOf(predicate: Predicate, moment: Moment): Proof | null {
  if ("kind" in predicate) {
    return predicate.kind.proof(predicate.wanted, moment);
  }
  if ("not" in predicate) {
    return proofOf(predicate.not, moment) === null ? "world" : null;
  }
  if ("any" in predicate) {
    for (const each of predicate.any) {
      const proof = proofOf(each, moment);
      if (proof !== null) return proof;
    }
    return null;
  }
  let strongest: Proof = "answer";
  for (const each of predicate.all) {
    const proof = proofOf(each, moment);
    if (proof === null) return null;
    strongest = stronger(strongest, proof);
  }
  return strongest;
}

/** An event says more than the look of the world, and a later one more than an earlier. */
function stronger(a: Proof, b: Proof): Proof {
  if (typeof a === "number") return typeof b === "number" ? Math.max(a, b) : a;
  return typeof b === "number" || a === "answer" ? b : a;
}

/** The words and messages that a learner must know of to make a predicate hold. */
export function neededBy(predicate: Predicate): readonly Needed[] {
  if ("kind" in predicate) return predicate.kind.needs(predicate.wanted);
  if ("not" in predicate) return [];
  if ("all" in predicate) return predicate.all.flatMap(neededBy);
  return predicate.any.slice(0, 1).flatMap(neededBy);
}

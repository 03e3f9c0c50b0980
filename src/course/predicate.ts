import type * as v from "valibot";
import type { goalForms } from "./forms/goal-forms.ts";
import { goalKinds } from "./goals/index.ts";
import type { GoalKind, Needed, Proof } from "./goals/goal-kind.ts";
import type { Moment } from "./moment.ts";

type Forms = typeof goalForms;

/** One kind of goal with what it asks for, under its name. */
export type Goal = {
  readonly [Name in keyof Forms]: {
    readonly [Key in Name]: v.InferOutput<Forms[Name]>;
  };
}[keyof Forms];

/**
 * What must hold, as data: one kind of goal with its arguments, or others put
 * together. Written as an object with one key: `{ "mailbox": { … } }`,
 * `{ "all": [ … ] }`, `{ "any": [ … ] }`, `{ "not": … }`.
 */
export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | Goal;

/** Why a predicate holds at a moment; null when it doesn't. */
export function proofOf(predicate: Predicate, moment: Moment): Proof | null {
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
  if (!("all" in predicate)) {
    const { kind, wanted } = goalOf(predicate);
    return kind.proof(wanted, moment);
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
  if ("not" in predicate) return [];
  if ("all" in predicate) return predicate.all.flatMap(neededBy);
  if ("any" in predicate) return predicate.any.slice(0, 1).flatMap(neededBy);
  const { kind, wanted } = goalOf(predicate);
  return kind.needs(wanted);
}

function goalOf(goal: Goal): {
  readonly kind: GoalKind;
  readonly wanted: unknown;
} {
  const [[name, wanted] = ["", null]] = Object.entries(goal);
  const kind = goalKinds.find((each) => each.name === name);
  if (kind === undefined) throw new Error(`no kind of goal is called ${name}`);
  return { kind, wanted };
}

import * as v from "valibot";
import type { Happened } from "../happened.ts";
import type { GoalKind, Needed, Proof } from "./goal-kind.ts";
import { listOf, matches, patternSchema, type Pattern } from "./pattern.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.pipe(
  v.strictObject({
    /** It happened at least once. */
    some: v.optional(patternSchema),
    /** It did not happen. */
    none: v.optional(patternSchema),
    /** It happened so many times. */
    count: v.optional(
      v.strictObject({
        of: patternSchema,
        atLeast: v.optional(count),
        atMost: v.optional(count),
      }),
    ),
    /** Each happened, before the next one; other things may lie between. */
    before: v.optional(v.pipe(v.array(patternSchema), v.minLength(2))),
  }),
  v.check((wanted) => Object.keys(wanted).length > 0, "asks for nothing"),
);

/** What was said and done, as commands that were understood and not as typed text. */
export const transcript: GoalKind<v.InferOutput<typeof schema>> = {
  name: "transcript",
  schema,
  proof(wanted, moment) {
    const { happened } = moment;
    const find = (pattern: Pattern, from = 0): Happened | undefined =>
      happened.find(
        (each) => each.seq >= from && matches(pattern, each, moment),
      );
    let proof: Proof = "world";
    if (wanted.some !== undefined) {
      const found = find(wanted.some);
      if (found === undefined) return null;
      proof = found.seq;
    }
    if (wanted.none !== undefined && find(wanted.none) !== undefined) {
      return null;
    }
    if (wanted.count !== undefined) {
      const { of: pattern, atLeast = 0, atMost = Infinity } = wanted.count;
      const found = happened.filter((each) => matches(pattern, each, moment));
      if (found.length < atLeast || found.length > atMost) return null;
      proof = found.at(-1)?.seq ?? proof;
    }
    let from = 0;
    for (const pattern of wanted.before ?? []) {
      const found = find(pattern, from);
      if (found === undefined) return null;
      from = found.seq + 1;
      proof = found.seq;
    }
    return proof;
  },
  needs({ some, count, before = [] }) {
    const patterns = [...before];
    if (some !== undefined) patterns.push(some);
    if (count?.atLeast !== undefined) patterns.push(count.of);
    return patterns.flatMap(neededFor);
  },
};

function neededFor(pattern: Pattern): readonly Needed[] {
  if ("cut" in pattern) {
    return (pattern.marked ?? []).map((message) => ({
      message,
      mailbox: "INBOX",
    }));
  }
  if (!("command" in pattern)) return [];
  const messages = (pattern.removes ?? []).map((message) => ({
    message,
    mailbox: "INBOX",
  }));
  return [{ anyOf: listOf(pattern.command) }, ...messages];
}

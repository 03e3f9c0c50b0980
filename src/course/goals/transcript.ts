import type * as v from "valibot";
import type { transcriptForm } from "../forms/goal-forms.ts";
import type { Happened } from "../happened.ts";
import type { GoalKind, Needed, Proof } from "./goal-kind.ts";
import { listOf, matches, type Pattern } from "./pattern.ts";

/** What was said and done, as commands that were understood and not as typed text. */
export const transcript: GoalKind<v.InferOutput<typeof transcriptForm>> = {
  name: "transcript",
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

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
      const { of: pattern, distinct } = wanted.count;
      const { atLeast = 0, atMost = Infinity } = wanted.count;
      const found = happened.filter((each) => matches(pattern, each, moment));
      const times = new Set(found.map((each) => sameness(each, distinct))).size;
      if (times < atLeast || times > atMost) return null;
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

/** What is alike in things that count once. */
function sameness(
  happened: Happened,
  distinct: "tag" | "command" | "arguments" | undefined,
): string | number {
  if (distinct === undefined || happened.kind !== "command") {
    return happened.seq;
  }
  if (distinct === "tag") return happened.tag;
  if (distinct === "command") return happened.said;
  return happened.arguments.toLowerCase();
}

function neededFor(pattern: Pattern): readonly Needed[] {
  if ("cut" in pattern) {
    return (pattern.marked ?? []).map((message) => ({
      message,
      mailbox: "INBOX",
    }));
  }
  if (!("command" in pattern)) return [];
  const { command, removes = [], messages = [], includes = [] } = pattern;
  return [
    ...(command === "*" ? [] : [{ anyOf: listOf(command) }]),
    ...[...removes, ...messages, ...includes].map((message) => ({
      message,
      mailbox: "INBOX",
    })),
  ];
}

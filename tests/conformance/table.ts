import { idsIn, type Rule } from "./rules.ts";

/** What stands for one rule. */
export interface Standing {
  readonly rule: Rule;
  /** Titles of the tests that name it. */
  readonly tests: readonly string[];
  /** Ids of the lessons that show it. */
  readonly lessons: readonly string[];
  /** Why it isn't tested; null where it must be. */
  readonly exempt: string | null;
}

/** What stands for each rule, in the order of the rules. */
export function standings(
  rules: readonly Rule[],
  titles: readonly string[],
  lessons: ReadonlyMap<string, readonly string[]>,
  exempt: Readonly<Record<string, string>>,
): readonly Standing[] {
  const byId = new Map<string, string[]>();
  for (const title of titles) {
    for (const id of new Set(idsIn(title))) {
      byId.set(id, [...(byId.get(id) ?? []), title]);
    }
  }
  return rules.map((rule) => ({
    rule,
    tests: byId.get(rule.id) ?? [],
    lessons: lessons.get(rule.id) ?? [],
    exempt: exempt[rule.id] ?? null,
  }));
}

/** Whether anything at all is said of a rule. */
export function isLeft({ tests, lessons, exempt }: Standing): boolean {
  return tests.length === 0 && lessons.length === 0 && exempt === null;
}

/** The standings as Markdown: a table for each section, and what they come to. */
export function* tableOf(all: readonly Standing[]): Generator<string> {
  for (const section of new Set(all.map(({ rule }) => rule.section))) {
    yield `## ${section}`;
    yield "";
    yield "| rule | RFC | level | what stands for it |";
    yield "| --- | --- | --- | --- |";
    for (const each of all.filter(({ rule }) => rule.section === section)) {
      const { id, source, level } = each.rule;
      yield `| ${id} | ${cell(source)} | ${level} | ${cell(wordsFor(each))} |`;
    }
    yield "";
  }
  const tested = all.filter(({ tests }) => tests.length > 0).length;
  const left = all.filter(isLeft);
  const exempt = all.filter((each) => each.tests.length === 0).length;
  yield `${all.length} rules: ${tested} tested, ${exempt - left.length} shown or exempt, ${left.length} left`;
  if (left.length > 0)
    yield `left: ${left.map(({ rule }) => rule.id).join(" ")}`;
}

function wordsFor({ tests, lessons, exempt }: Standing): string {
  const [first, ...others] = tests;
  const words = [
    ...(first === undefined ? [] : [first]),
    ...(others.length === 0 ? [] : [`and ${others.length} more`]),
    ...(lessons.length === 0 ? [] : [`lessons: ${lessons.join(", ")}`]),
    ...(exempt === null ? [] : [`not tested: ${exempt}`]),
  ];
  return words.length === 0 ? "**nothing yet**" : words.join("; ");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

import { readFileSync } from "node:fs";

/** One rule of `rules.md`. */
export interface Rule {
  readonly id: string;
  /** The heading it stands below. */
  readonly section: string;
  /** RFC and section, such as `3501 §6.2`. */
  readonly source: string;
  readonly level: "M" | "S" | "D" | "H";
  readonly text: string;
}

const heading = /^###? (.+)$/;
const ruleLine =
  /^- ([A-Z0-9-]+-\d+) \[([^\]]+)\] (?:([MSDH])\b[^.]*\.|) ?(.+)$/;
/** Whatever could be the id of a rule, in a test's title. */
const mention = /\b(?:[IJPSM]|X-[A-Z0-9]+)-\d+\b/g;

/** The rules in a text like that of `rules.md`; throws on a line that isn't one. */
export function readRules(text: string): readonly Rule[] {
  const rules: Rule[] = [];
  let section = "";
  for (const line of text.split("\n")) {
    section = heading.exec(line)?.[1] ?? section;
    if (!line.startsWith("- ")) continue;
    const [, id, source, level = "M", words] = ruleLine.exec(line) ?? [];
    if (id === undefined || source === undefined || words === undefined) {
      throw new Error(`no rule: ${line}`);
    }
    rules.push({
      id,
      section,
      source,
      level: level as Rule["level"],
      text: words,
    });
  }
  return rules;
}

/** The ids that a test's title names. */
export function idsIn(title: string): readonly string[] {
  return title.match(mention) ?? [];
}

/** All rules there are. */
export const rules = readRules(fileBeside("rules.md"));

/** Why some rules are tested by nothing, by id. */
export const exempt = JSON.parse(fileBeside("exempt.json")) as Readonly<
  Record<string, string>
>;

function fileBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

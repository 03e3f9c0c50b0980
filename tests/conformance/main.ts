/**
 * Prints which test stands for which rule. The one word it takes is the file
 * to which vitest has written the list of all tests.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { lessonsByRule } from "./lessons.ts";
import { exempt, rules } from "./rules.ts";
import { isLeft, standings, tableOf } from "./table.ts";

const [file = ""] = process.argv.slice(2);
const tests = JSON.parse(readFileSync(file, "utf8")) as readonly {
  readonly name: string;
}[];
const titles = tests.map(({ name }) => name);
const all = standings(rules, titles, lessonsByRule(), exempt);
for (const line of tableOf(all)) process.stdout.write(`${line}\n`);
process.exitCode = all.some(isLeft) ? 1 : 0;

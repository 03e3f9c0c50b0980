import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { goalKinds } from "../../src/course/goals/index.ts";
import { predicateSchema } from "../../src/course/predicate.ts";
import { readProse } from "../../src/course/prose.ts";
import { scriptLineSchema } from "../../src/course/script.ts";

const readme = readFileSync(
  new URL("../../lessons/README.md", import.meta.url),
  "utf8",
);

const exampleOf = (kind: string): string =>
  readme.split(`\`\`\`${kind}\n`)[1]?.split("```")[0] ?? "";

test("the README's predicate can be read", () => {
  v.parse(predicateSchema, JSON.parse(exampleOf("json")));
});

test("the README's script can be read", () => {
  v.parse(v.array(scriptLineSchema), JSON.parse(exampleOf("json script")));
});

test("the README's prose can be read", () => {
  const step = readProse(exampleOf("markdown")).steps.get("step-id");
  expect([...(step?.goals.keys() ?? [])]).toEqual(["part-id"]);
  expect([...(step?.questions.keys() ?? [])]).toEqual(["question-id"]);
});

test.each(goalKinds.map(({ name }) => name))(
  "the README tells of %s",
  (name) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, "m"));
  },
);

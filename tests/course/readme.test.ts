import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { goalKinds } from "../../src/course/goals/index.ts";
import { goalForms } from "../../src/course/forms/goal-forms.ts";
import { lessonSchema } from "../../src/course/forms/lesson-form.ts";
import { predicateSchema } from "../../src/course/forms/predicate-form.ts";
import { scriptLineSchema } from "../../src/course/forms/script-form.ts";
import { readProse } from "../../src/course/prose.ts";

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

test("every kind of goal has a form", () => {
  expect(Object.keys(goalForms)).toEqual(goalKinds.map(({ name }) => name));
});

test("the README's aids and denied commands can be read", () => {
  const { entries } = lessonSchema.pipe[0];
  const { aids, deny } = JSON.parse(exampleOf("json lesson")) as {
    readonly aids: unknown;
    readonly deny: unknown;
  };
  v.parse(entries.deny, deny);
  v.parse(entries.aids, aids);
  for (const aid of Object.keys(entries.aids.wrapped.entries)) {
    expect(readme).toMatch(new RegExp(`^\\| \`${aid}\` +\\|`, "m"));
  }
});

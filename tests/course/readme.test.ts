import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { drawn } from "../../src/course/drawn.ts";
import { goalKinds } from "../../src/course/goals/index.ts";
import { goalForms } from "../../src/course/forms/goal-forms.ts";
import { lessonSchema } from "../../src/course/forms/lesson-form.ts";
import { predicateSchema } from "../../src/course/forms/predicate-form.ts";
import { questionSchema } from "../../src/course/forms/question-form.ts";
import { scriptLineSchema } from "../../src/course/forms/script-form.ts";
import { clientsOf } from "../../src/course/lesson.ts";
import { sceneSchema } from "../../src/mail/scene.ts";
import { readProse } from "../../src/course/prose.ts";
import { smallLesson } from "./small-lesson.ts";

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

test("the README's questions can be read, and it tells of every kind", () => {
  const read = v.parse(
    v.array(questionSchema),
    JSON.parse(exampleOf("json questions")),
  );
  for (const { kind } of read) {
    expect(readme).toMatch(new RegExp(`^\\| \`${kind}\` +\\|`, "m"));
  }
  expect(read.map(({ kind }) => kind)).toEqual(
    questionSchema.options.map((option) =>
      "pipe" in option
        ? option.pipe[0].entries.kind.literal
        : option.entries.kind.literal,
    ),
  );
});

test("the README's events can be read", () => {
  const { clients, events } = JSON.parse(exampleOf("json events")) as {
    readonly clients: unknown;
    readonly events: unknown;
  };
  const lesson = smallLesson([{ goal: { a: { session: {} } }, events }], {
    clients,
  });
  expect(clientsOf(lesson).map(({ scripted }) => scripted)).toEqual([
    false,
    false,
    true,
  ]);
});

test("the README's script of hosts and its scene can be read", () => {
  v.parse(
    v.array(scriptLineSchema),
    JSON.parse(exampleOf("json script of hosts")),
  );
  const { entries } = sceneSchema;
  const { aliases, hosts, zone } = JSON.parse(
    exampleOf("json scene"),
  ) as Record<string, unknown>;
  v.parse(entries.aliases, aliases);
  v.parse(entries.hosts, hosts);
  v.parse(entries.zone, zone);
});

test("the README's prose can be read", () => {
  const step = readProse(exampleOf("markdown")).steps.get("step-id");
  expect([...(step?.goals.keys() ?? [])]).toEqual(["part-id", "event-id"]);
  expect([...(step?.questions.keys() ?? [])]).toEqual([
    "question-id",
    "value-id",
  ]);
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

test("the README's case can be read and drawn", () => {
  const { draws, past } = JSON.parse(exampleOf("json case")) as {
    readonly draws: unknown;
    readonly past: unknown;
  };
  const lesson = smallLesson([{ goal: { a: { session: {} } } }], {
    draws,
    past,
  });
  const text = JSON.stringify(drawn(lesson, 5).past);
  expect(text).not.toContain("{{");
  expect(text).toMatch(/a\d\d LOGIN (marta|profe) solo\.mia/);
});

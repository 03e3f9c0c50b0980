import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lessonsInOrder } from "../../../src/course/catalogue.ts";
import { unveiled } from "../../../src/course/veil.ts";
import { readLesson } from "../../../src/course/forms/lesson-form.ts";
import {
  catalogueFile,
  titlesFile,
  lessonFile,
  proseFile,
  hintsFile,
} from "../../../src/ui/lesson/lesson-files.ts";
import { toldHints, toldProse } from "../../../src/ui/lesson/told-prose.ts";

const catalogue = await catalogueFile();
const titles = { es: await titlesFile("es"), en: await titlesFile("en") };
const textOf = (path: string): string =>
  readFileSync(new URL(`../../../lessons/${path}`, import.meta.url), "utf8");

describe.each(lessonsInOrder(catalogue).map(({ lesson }) => lesson))(
  "the files of $id are made while the page is built",
  ({ id, folder }) => {
    test("the lesson is the one that was checked, without its mistakes", async () => {
      const read = readLesson(textOf(`${folder}/lesson.json`));
      if (!read.ok) throw new Error(`${id} can't be read`);
      const steps = read.value.steps.map((step) => ({ ...step, wrong: [] }));
      const { veiled, ...told } = await lessonFile(folder);
      const past = veiled === undefined ? {} : (unveiled(veiled) as object);
      expect({ ...told, ...past }).toEqual({ ...read.value, steps });
    });

    test.each(["es", "en"] as const)("its words in %s", async (language) => {
      const prose = toldProse(textOf(`${folder}/${language}.md`));
      expect(await proseFile(folder, language)).toEqual(prose);
      expect(titles[language][id]).toBe(prose.title);
      const hints = JSON.parse(
        textOf(`${folder}/hints.${language}.json`),
      ) as Record<string, readonly string[]>;
      expect(await hintsFile(folder, language)).toEqual(toldHints(hints));
    });
  },
);

test("all parts of a step are told", () => {
  const markdown = [
    "# T",
    "Before `a`",
    "## H {#s}",
    "Story",
    "- {#g} Goal",
    "- {#q} Why?",
    "  - {#c} Choice",
    "    - *Because*",
  ].join("\n");
  const text = (words: string) => [{ kind: "text", text: words }];
  expect(toldProse(markdown)).toEqual({
    title: "T",
    opening: [
      {
        kind: "paragraph",
        inner: [...text("Before "), { kind: "code", text: "a" }],
      },
    ],
    steps: {
      s: {
        heading: "H",
        story: [{ kind: "paragraph", inner: text("Story") }],
        goals: { g: text("Goal") },
        questions: {
          q: {
            text: text("Why?"),
            choices: {
              c: {
                text: text("Choice"),
                reason: [{ kind: "emphasis", inner: text("Because") }],
              },
            },
          },
        },
      },
    },
  });
});

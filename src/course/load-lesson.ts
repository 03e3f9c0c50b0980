import * as v from "valibot";
import { drawn, firstSeed } from "./drawn.ts";
import { readLesson } from "./forms/lesson-form.ts";
import { readAs } from "./forms/read-as.ts";
import type { Problem, Read } from "./guarded-json.ts";
import type { Lesson } from "./lesson.ts";
import { answersOf, type Question } from "./question.ts";
import { readProse, type Prose, type ProseStep } from "./prose.ts";

export type Language = "es" | "en";

/** The files of a lesson's folder. */
export const lessonFileNames: readonly string[] = [
  "lesson.json",
  "es.md",
  "en.md",
  "hints.es.json",
  "hints.en.json",
];

/** The three tiers of each hint, by its id. */
export type HintTexts = Readonly<Record<string, readonly string[]>>;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty("empty text"));
const hintTexts = v.record(v.string(), v.tuple([text, text, text]));

/** A lesson with its words in one language. */
export interface LoadedLesson {
  readonly lesson: Lesson;
  readonly language: Language;
  readonly prose: Prose;
  readonly hints: HintTexts;
}

/**
 * Puts a lesson together from the texts of its folder, by file name; of the
 * languages only the wanted one need be there. What is drawn is drawn by the
 * seed.
 */
export function loadLesson(
  files: ReadonlyMap<string, string>,
  language: Language,
  seed = firstSeed,
): Read<LoadedLesson> {
  const names = ["lesson.json", `${language}.md`, `hints.${language}.json`];
  const missing = names
    .filter((file) => !files.has(file))
    .map((file): Problem => ({ file, place: "", message: "missing file" }));
  if (missing.length > 0) return { ok: false, problems: missing };
  const [structure = "", prosePath = "", hintsPath = ""] = names;
  const lesson = readLesson(files.get(structure) ?? "");
  const hints = readAs(hintTexts, files.get(hintsPath) ?? "", hintsPath);
  if (!lesson.ok) return lesson;
  if (!hints.ok) return hints;
  const prose = readProse(files.get(prosePath) ?? "");
  const problems = [
    ...proseProblems(lesson.value, prose, prosePath),
    ...differences(
      lesson.value.steps.flatMap((step) => step.hints.map(({ id }) => id)),
      Object.keys(hints.value),
      { file: hintsPath, place: "" },
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      lesson: drawn(lesson.value, seed),
      language,
      prose,
      hints: hints.value,
    },
  };
}

function proseProblems(
  lesson: Lesson,
  prose: Prose,
  file: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (prose.title === "") {
    problems.push({ file, place: "", message: "no title in the first line" });
  }
  const wanted = lesson.steps.map(({ id }) => id);
  const given = [...prose.steps.keys()].filter((id) => id !== "end");
  problems.push(...differences(wanted, given, { file, place: "" }));
  for (const step of lesson.steps) {
    const said = prose.steps.get(step.id);
    if (said === undefined) continue;
    const place = `#${step.id}`;
    if (said.story === "") problems.push({ file, place, message: "no story" });
    const { goal, events = [], questions = [] } = step;
    const labels = [...goal, ...events].map(({ id }) => id);
    problems.push(
      ...differences(labels, [...said.goals.keys()], { file, place }),
      ...questionProblems(questions, said, { file, place }),
    );
  }
  return problems;
}

function questionProblems(
  questions: readonly Question[],
  { questions: said }: ProseStep,
  where: Omit<Problem, "message">,
): readonly Problem[] {
  const asked = questions.map(({ id }) => id);
  return [
    ...differences(asked, [...said.keys()], where),
    ...questions.flatMap((question) => {
      const choices = said.get(question.id)?.choices;
      return choices === undefined
        ? []
        : differences(answersOf(question), [...choices.keys()], where);
    }),
  ];
}

function differences(
  wanted: readonly string[],
  given: readonly string[],
  where: Omit<Problem, "message">,
): readonly Problem[] {
  return [
    ...wanted
      .filter((id) => !given.includes(id))
      .map((id) => ({ ...where, message: `no text for ${id}` })),
    ...given
      .filter((id) => !wanted.includes(id))
      .map((id) => ({ ...where, message: `${id} is in no lesson.json` })),
  ];
}

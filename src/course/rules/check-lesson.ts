import type { World } from "../../simulator/world.ts";
import { lineOf } from "../json-place.ts";
import type { Problem } from "../guarded-json.ts";
import type { Lesson } from "../lesson.ts";
import { loadLesson, type Language } from "../load-lesson.ts";
import { clientsAreDevices } from "./devices.ts";
import {
  dialoguesIn,
  dialoguesAreTrue,
  proseNamesWhatIsNeeded,
} from "./prose.ts";
import {
  everyTriggerIsProved,
  wrongScriptsBringTheirHint,
} from "./mistakes.ts";
import {
  interludes,
  interludesAreForgiven,
  noiseIsForgiven,
  noises,
} from "./noise.ts";
import type { Complaints } from "./place.ts";
import {
  everyChangeIsNeeded,
  nothingLessReachesTheGoal,
  solutionsArePermitted,
  solutionsReachTheGoal,
} from "./solutions.ts";

/** The files of a lesson's folder, by name. */
export type LessonTexts = ReadonlyMap<string, string>;

const languages: readonly Language[] = ["es", "en"];

/**
 * Everything that is wrong with a lesson, in the order in which it is best put
 * right: what can't be read first, then what the engine finds when it plays it.
 */
export function checkLesson(
  files: LessonTexts,
  beginning: World,
): readonly Problem[] {
  return [
    ...formProblems(files),
    ...[...playedProblems(files, beginning)].flat(),
  ];
}

/**
 * What only playing shows, rule by rule: nothing is played before the next one
 * is asked for. A lesson that can't be read isn't played.
 */
export function* playedProblems(
  files: LessonTexts,
  beginning: World,
): Generator<readonly Problem[]> {
  const read = loadLesson(files, "es");
  if (unreadProblems(files).length > 0 || !read.ok) return;
  for (const rule of playedRules(files, read.value.lesson, beginning)) {
    yield rule().map((problem) => withLine(problem, files));
  }
}

/** What is wrong with a lesson as far as its texts tell, without playing it. */
export function formProblems(files: LessonTexts): readonly Problem[] {
  const unread = unreadProblems(files);
  const read = loadLesson(files, "es");
  const found =
    unread.length > 0 || !read.ok
      ? unread
      : [...sameInBoth(files), ...clientsAreDevices(read.value.lesson)];
  return found.map((problem) => withLine(problem, files));
}

/** Why a lesson can't be read, in either language. */
export function unreadProblems(files: LessonTexts): readonly Problem[] {
  const unread = languages.flatMap((language) => {
    const read = loadLesson(files, language);
    return read.ok ? [] : read.problems;
  });
  return withoutDoubles(unread);
}

function playedRules(
  files: LessonTexts,
  lesson: Lesson,
  beginning: World,
): readonly (() => Complaints)[] {
  return [
    () => solutionsArePermitted(lesson, beginning),
    () => solutionsReachTheGoal(lesson, beginning),
    () => nothingLessReachesTheGoal(lesson, beginning),
    () => everyChangeIsNeeded(lesson, beginning),
    () => wrongScriptsBringTheirHint(lesson, beginning),
    () => everyTriggerIsProved(lesson),
    ...Object.entries(noises).map(
      ([how, noise]) =>
        () =>
          noiseIsForgiven(lesson, beginning, noise).map(saying(how)),
    ),
    ...Object.entries(interludes).map(
      ([how, interlude]) =>
        () =>
          interludesAreForgiven(lesson, beginning, interlude).map(saying(how)),
    ),
    ...languages.flatMap((language) => {
      const file = `${language}.md`;
      const markdown = files.get(file) ?? "";
      return [
        () => proseNamesWhatIsNeeded(lesson, beginning, file, markdown),
        () => dialoguesAreTrue(lesson, beginning, file, markdown),
      ];
    }),
  ];
}

function saying(how: string): (problem: Problem) => Problem {
  return (problem) => ({
    ...problem,
    message: `${problem.message} ${how}; a goal must forgive that`,
  });
}

/** Rule 1: headings, labels, hints and dialogues stand in the same order in both languages. */
export function sameInBoth(files: LessonTexts): Complaints {
  const [first = [], second = []] = languages.map((language) =>
    shapeOf(files, language),
  );
  const at = first.findIndex((each, i) => each !== second[i]);
  if (at < 0 && first.length === second.length) return [];
  const index = at < 0 ? first.length : at;
  const [here = "nothing", there = "nothing"] = [first[index], second[index]];
  const message = `es.md has ${here} where en.md has ${there}; both must have the same, in the same order`;
  return [{ file: "en.md", place: "", message }];
}

function shapeOf(files: LessonTexts, language: Language): readonly string[] {
  const markdown = files.get(`${language}.md`) ?? "";
  const hints = files.get(`hints.${language}.json`) ?? "{}";
  return [
    ...(markdown.match(/\{#[^}]+\}/g) ?? []),
    ...dialoguesIn(markdown).flatMap(({ protocol, state, lines }) => [
      [protocol, state].join(" "),
      ...lines,
    ]),
    ...Object.keys(JSON.parse(hints) as object),
  ];
}

function withoutDoubles(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** With the line of its file, where that can be told. */
export function withLine(problem: Problem, files: LessonTexts): Problem {
  const text = files.get(problem.file);
  if (text === undefined || problem.line !== undefined) return problem;
  const { file, place } = problem;
  const line = file.endsWith(".json")
    ? lineOf(text, place === "" ? [] : place.split("."))
    : lineInProse(text, place);
  return { ...problem, line };
}

/** The line of `#step`, or of a dialogue, in Markdown; else the first. */
function lineInProse(markdown: string, place: string): number {
  const lines = markdown.split("\n");
  const [, dialogue] = /^dialogue (\d+)$/.exec(place) ?? [];
  if (dialogue !== undefined) {
    const names = /^```(pop3|imap|smtp|submission)\b/;
    const fences = lines.flatMap((line, i) =>
      names.test(line) ? [i + 1] : [],
    );
    return fences[Number(dialogue) - 1] ?? 1;
  }
  const at = lines.findIndex((line) => line.includes(`{${place}}`));
  return at < 0 ? 1 : at + 1;
}

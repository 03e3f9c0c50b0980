import { drawn, firstSeed } from "../../course/drawn.ts";
import {
  readDropped,
  type DroppedFiles,
  type DroppedScene,
} from "../../course/dropped-lesson.ts";
import type { Problem } from "../../course/guarded-json.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { Language } from "../../course/load-lesson.ts";
import {
  formProblems,
  playedProblems,
  unreadProblems,
} from "../../course/rules/check-lesson.ts";
import { loadAllTalking } from "../../simulator/talking.ts";
import { LessonRun } from "../lesson/lesson-run.svelte.ts";
import {
  beginningFor,
  lessonBench,
  lessonFor,
  type ToldLesson,
} from "../lesson/open-lesson.ts";
import { toldHints, toldProse } from "../lesson/told-prose.ts";
import type { Bench } from "../state/bench.svelte.ts";

/** A lesson of somebody's own, on a bench. */
export interface Previewed {
  readonly bench: Bench;
  readonly run: LessonRun;
  /** The lesson's texts, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Tells whether another reading has the same steps and mail, whatever it says of them. */
  readonly structure: string;
}

/** What came of reading a folder. */
export interface Reading {
  /** What is wrong as far as the texts tell. */
  readonly problems: readonly Problem[];
  /** Plays it by the rules of the course, and tells rule by rule what is wrong; null where it can't be played. */
  readonly played: (() => AsyncIterable<readonly Problem[]>) | null;
  /** Null where there is too much wrong to play it. */
  readonly lesson: Previewed | null;
}

/**
 * Reads a folder's files and puts their lesson on a bench. As long as only
 * words have changed since `before`, what has been done in it stays.
 */
export async function readingOf(
  files: DroppedFiles,
  before: Previewed | null,
): Promise<Reading> {
  const read = readDropped(files);
  if (!read.ok) return unplayable(read.problems);
  const { texts, lesson, scene } = read.value;
  const problems = formProblems(texts);
  if (unreadProblems(texts).length > 0) return unplayable(problems);
  const played = () => playedIn(texts, lesson, scene);
  const structure = structureOf(texts, files);
  if (before?.structure === structure) {
    return { problems, played, lesson: { ...before, texts } };
  }
  try {
    // Its own name would lead to what is kept of a lesson of the course.
    const id = `preview-${lesson.id}`;
    const own: Lesson = await lessonFor({ ...lesson, id });
    const bench = await lessonBench(own, scene);
    const run = new LessonRun(own, bench);
    return { problems, played, lesson: { bench, run, texts, structure } };
  } catch (error) {
    return unplayable([failed(error)]);
  }
}

/** What came of a folder in which there is no lesson to be played. */
export function unplayable(problems: readonly Problem[]): Reading {
  return { problems, played: null, lesson: null };
}

/** Plays the case of number 1, and lets the page breathe between the rules. */
async function* playedIn(
  texts: ReadonlyMap<string, string>,
  lesson: Lesson,
  scene: DroppedScene | null,
): AsyncGenerator<readonly Problem[]> {
  await loadAllTalking();
  const beginning = await beginningFor(drawn(lesson, firstSeed), scene);
  try {
    for (const found of playedProblems(texts, beginning)) {
      yield found;
      await new Promise((done) => setTimeout(done));
    }
  } catch (error) {
    yield [failed(error)];
  }
}

function failed(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return { file: "lesson.json", place: "", line: 1, message };
}

/** The words of a lesson in one language. */
export function toldIn(
  { run, texts }: Previewed,
  language: Language,
): ToldLesson {
  const hints = JSON.parse(
    texts.get(`hints.${language}.json`) ?? "{}",
  ) as Record<string, readonly string[]>;
  return {
    lesson: run.lesson,
    prose: toldProse(texts.get(`${language}.md`) ?? ""),
    hints: () => Promise.resolve(toldHints(hints)),
  };
}

/** All files but the words. */
function structureOf(
  texts: ReadonlyMap<string, string>,
  files: DroppedFiles,
): string {
  const decoder = new TextDecoder("latin1");
  const others = [...files]
    .filter(([path]) => !/(\.md|hints\.\w+\.json|lesson\.json)$/.test(path))
    .map(([path, octets]) => `${path}\n${decoder.decode(octets)}`);
  return [texts.get("lesson.json"), ...others].join("\n\n");
}

import type { Catalogue } from "../../course/catalogue.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { Language } from "../../course/load-lesson.ts";
import address from "told-lessons";
import type { ToldHints, ToldProse } from "./told-prose.ts";

/** The title of each lesson by its id, in one language. */
export type Titles = Readonly<Record<string, string>>;

/**
 * What lessons come with the page. Tests check them and the build reads their
 * Markdown (`told-contents.ts`), so that the page needn't bring along what
 * does either.
 */
export interface LessonContents {
  readonly catalogue: Catalogue;
  readonly titles: Readonly<Record<Language, Titles>>;
  /** What each track is called. */
  readonly units: Readonly<Record<Language, Titles>>;
  /** Where each file is, as seen from these contents: by folder and name. */
  readonly files: Readonly<Record<string, string>>;
}

let contents: Promise<LessonContents> | null = null;

/** Fetched once; after a failure the next who asks tries again. */
function contentsFile(): Promise<LessonContents> {
  contents ??= fetched<LessonContents>(address).catch((reason: unknown) => {
    contents = null;
    throw reason;
  });
  return contents;
}

/** `lessons/index.json`. */
export async function catalogueFile(): Promise<Catalogue> {
  return (await contentsFile()).catalogue;
}

/** The titles of all lessons. */
export async function titlesFile(language: Language): Promise<Titles> {
  return (await contentsFile()).titles[language];
}

/** What the track of that id is called. */
export async function unitTitle(
  track: string,
  language: Language,
): Promise<string> {
  return (await contentsFile()).units[language][track] ?? track;
}

/** `lesson.json` of a folder. */
export function lessonFile(folder: string): Promise<Lesson> {
  return toldFile(`${folder}/lesson`);
}

/** The words of a folder's lesson. */
export function proseFile(
  folder: string,
  language: Language,
): Promise<ToldProse> {
  return toldFile(`${folder}/${language}`);
}

/** The hints of a folder's lesson; few learners need them at once. */
export function hintsFile(
  folder: string,
  language: Language,
): Promise<ToldHints> {
  return toldFile(`${folder}/hints.${language}`);
}

/** One of the files that the contents name; fetched when it is asked for. */
export async function toldFile<Content>(name: string): Promise<Content> {
  const file = (await contentsFile()).files[name];
  if (file === undefined) throw new Error(`no lessons/${name}`);
  return fetched(new URL(file, address).href);
}

async function fetched<Content>(from: string): Promise<Content> {
  const response = await fetch(from);
  if (!response.ok) throw new Error(`${from}: ${response.status}`);
  return (await response.json()) as Content;
}

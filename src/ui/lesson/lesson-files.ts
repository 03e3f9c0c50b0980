import type { Catalogue } from "../../course/catalogue.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { Language } from "../../course/load-lesson.ts";
import type { ToldProse } from "./told-prose.ts";

/*
 * The lessons that come with the page, each file fetched only when it is asked
 * for. Tests check them and the build reads their Markdown (vite.config.ts), so
 * that the page needn't bring along what does either.
 */
const lessons = import.meta.glob<Lesson>("../../../lessons/*/*/lesson.json", {
  query: "?told",
  import: "default",
});
const proses = import.meta.glob<ToldProse>("../../../lessons/*/*/*.md", {
  query: "?told",
  import: "default",
});
const catalogues = import.meta.glob<Catalogue>("../../../lessons/index.json", {
  query: "?told",
  import: "default",
});
const titles = {
  es: import.meta.glob<Titles>("../../../lessons/index.json", {
    query: "?titles=es",
    import: "default",
  }),
  en: import.meta.glob<Titles>("../../../lessons/index.json", {
    query: "?titles=en",
    import: "default",
  }),
};
const root = "../../../lessons/";

/** The title of each lesson by its id, in one language. */
export type Titles = Readonly<Record<string, string>>;

/** `lessons/index.json`. */
export function catalogueFile(): Promise<Catalogue> {
  return loaded(catalogues, "index.json");
}

/** The titles of all lessons. */
export function titlesFile(language: Language): Promise<Titles> {
  return loaded(titles[language], "index.json");
}

/** `lesson.json` of a folder. */
export function lessonFile(folder: string): Promise<Lesson> {
  return loaded(lessons, `${folder}/lesson.json`);
}

/** The words of a folder's lesson. */
export function proseFile(
  folder: string,
  language: Language,
): Promise<ToldProse> {
  return loaded(proses, `${folder}/${language}.md`);
}

/** Loads one of some files by its path below `lessons/`. */
export function loaded<Content>(
  files: Readonly<Record<string, () => Promise<Content>>>,
  path: string,
): Promise<Content> {
  const load = files[root + path];
  if (load === undefined) throw new Error(`no lessons/${path}`);
  return load();
}

import type { Catalogue } from "../../course/catalogue.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { Language } from "../../course/load-lesson.ts";
import type { ToldHints, ToldProse } from "./told-prose.ts";

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
const hints = import.meta.glob<ToldHints>("../../../lessons/*/*/hints.*.json", {
  query: "?told",
  import: "default",
});
const catalogues = import.meta.glob<TitledCatalogue>(
  "../../../lessons/index.json",
  { query: "?told", import: "default" },
);
const albums = import.meta.glob<AlbumFile>("../../../lessons/index.json", {
  query: "?album",
  import: "default",
});
const root = "../../../lessons/";

/** What a unit of the catalogue is called in one language. */
export interface Unit {
  readonly title: string;
  /** A few capitals, for its stamps. */
  readonly code: string;
  readonly about: string;
}

/** What only the catalogue shows. */
export interface AlbumFile {
  /** The shapes of each lesson's icon, by the lesson's id. */
  readonly icons: Readonly<Record<string, readonly string[]>>;
  /** By the track's id. */
  readonly units: Readonly<Record<Language, Readonly<Record<string, Unit>>>>;
}

/** All lessons, with the title of each in both languages by its id. */
export interface TitledCatalogue {
  readonly catalogue: Catalogue;
  readonly titles: Readonly<Record<Language, Readonly<Record<string, string>>>>;
}

/** `lessons/index.json` with the lessons' titles. */
export function catalogueFile(): Promise<TitledCatalogue> {
  return loaded(catalogues, "index.json");
}

/** Icons and the names of units. */
export function albumFile(): Promise<AlbumFile> {
  return loaded(albums, "index.json");
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

/** The hints of a folder's lesson. */
export function hintsFile(
  folder: string,
  language: Language,
): Promise<ToldHints> {
  return loaded(hints, `${folder}/hints.${language}.json`);
}

function loaded<Content>(
  files: Readonly<Record<string, () => Promise<Content>>>,
  path: string,
): Promise<Content> {
  const load = files[root + path];
  if (load === undefined) throw new Error(`no lessons/${path}`);
  return load();
}

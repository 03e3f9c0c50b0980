import { readFileSync } from "node:fs";
import {
  lessonFileNames,
  loadLesson,
  type Language,
} from "../../src/course/load-lesson.ts";
import type { LoadedLesson } from "../../src/course/load-lesson.ts";
import { lessonsInOrder } from "../../src/course/catalogue.ts";
import { readCatalogue } from "../../src/course/forms/catalogue-form.ts";
import { readLesson } from "../../src/course/forms/lesson-form.ts";
import type { Problem } from "../../src/course/guarded-json.ts";
import { withLine } from "../../src/course/rules/check-lesson.ts";
import { drawn, firstSeed } from "../../src/course/drawn.ts";
import { beginningOf } from "../../src/course/beginning.ts";
import type { Lesson } from "../../src/course/lesson.ts";
import { pathFromScene } from "../../src/mail/scene-path.ts";
import { readScene, storeFromScene } from "../../src/mail/scene.ts";
import { newWorld } from "../../src/simulator/new-world.ts";
import type { World } from "../../src/simulator/world.ts";

const lessons = new URL("../../lessons/", import.meta.url);

/** A file of `lessons/`. */
export const textOf = (path: string): string =>
  readFileSync(new URL(path, lessons), "utf8");

/** A lesson's folder as it was read: its texts by name, and its scene's world. */
export interface LessonFolder {
  readonly id: string;
  /** Where it is, from the project's root on. */
  readonly path: string;
  readonly files: ReadonlyMap<string, string>;
  readonly beginning: World;
}

const read = readCatalogue(textOf("index.json"));
if (!read.ok) throw new Error(JSON.stringify(read.problems));

/** What `lessons/index.json` says. */
export const catalogue = read.value;

/** Every lesson that `lessons/index.json` names. */
export function lessonFolders(): readonly LessonFolder[] {
  return lessonsInOrder(catalogue).map(({ lesson }) => lessonFolder(lesson.id));
}

/** One of them, as a student has it by a seed. */
export function lessonFolder(id: string, seed = firstSeed): LessonFolder {
  const lessonNamed = (name: string): Lesson => {
    const read = readLesson(filesOf(name).get("lesson.json") ?? "");
    if (read.ok) return drawn(read.value, seed);
    throw new Error(`${name}:\n${toldOf(pathOf(name), read.problems)}`);
  };
  const lesson = lessonNamed(id);
  const beginning = beginningOf(lesson, worldOf(lesson.scene), lessonNamed);
  return { id, path: pathOf(id), files: filesOf(id), beginning };
}

function folderOf(id: string): string {
  const found = lessonsInOrder(catalogue).find(
    ({ lesson }) => lesson.id === id,
  );
  if (found === undefined) throw new Error(`no lesson ${id}`);
  return found.lesson.folder;
}

function pathOf(id: string): string {
  return `lessons/${folderOf(id)}`;
}

function filesOf(id: string): ReadonlyMap<string, string> {
  const folder = folderOf(id);
  return new Map(
    lessonFileNames.map((name) => [name, textOf(`${folder}/${name}`)]),
  );
}

/** The world that a scene begins with. */
export function worldOf(name: string): World {
  const { scene, problems } = readScene(
    JSON.parse(textOf(`scenes/${name}.json`)),
  );
  if (scene === null) throw new Error(`${name}: ${problems.join("; ")}`);
  const store = storeFromScene(
    scene,
    (file) =>
      new Uint8Array(readFileSync(new URL(`messages/${file}`, lessons))),
  );
  return newWorld({
    ...store,
    path: pathFromScene(scene),
    seed: scene.seed,
  });
}

/** A lesson in a language; throws what is wrong with it, lesson first. */
export function loaded(folder: LessonFolder, language: Language): LoadedLesson {
  const read = loadLesson(folder.files, language);
  if (read.ok) return read.value;
  throw new Error(`${folder.id}: ${told(folder, read.problems).join("\n")}`);
}

/** What is wrong with a lesson, a line for each thing: file, line, what to write instead. */
export function told(
  { path, files }: LessonFolder,
  problems: readonly Problem[],
): readonly string[] {
  const placed = problems.map((problem) => withLine(problem, files));
  return placed.map((problem) => toldOf(path, [problem]));
}

function toldOf(path: string, problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, message }) => `${path}/${file}:${line ?? 1}: ${message}`,
    )
    .join("\n");
}

/** Everything that a lesson's Markdown says in a language. */
export function markdownOf(folder: LessonFolder, language: Language): string {
  return folder.files.get(`${language}.md`) ?? "";
}

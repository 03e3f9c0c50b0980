import type { Language } from "../../course/load-lesson.ts";

type Load = () => Promise<string>;

/** Every text of every lesson, each fetched only when it is asked for. */
const texts = import.meta.glob<string>(
  [
    "../../../lessons/index.json",
    "../../../lessons/*/*/*.json",
    "../../../lessons/*/*/*.md",
  ],
  { query: "?raw", import: "default" },
);
const root = "../../../lessons/";

/** `lessons/index.json`. */
export async function catalogueText(): Promise<string> {
  const load = texts[`${root}index.json`];
  if (load === undefined) throw new Error("no lessons/index.json");
  return load();
}

/**
 * The texts of a lesson's folder in one language, by file name: what
 * `loadLesson` reads. Empty when there is no such folder.
 */
export async function lessonTexts(
  folder: string,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const names = ["lesson.json", `${language}.md`, `hints.${language}.json`];
  const found = names.flatMap((name): [string, Load][] => {
    const load = texts[`${root}${folder}/${name}`];
    return load === undefined ? [] : [[name, load]];
  });
  return new Map(
    await Promise.all(
      found.map(async ([name, load]): Promise<[string, string]> => [
        name,
        await load(),
      ]),
    ),
  );
}

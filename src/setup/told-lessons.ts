import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { lessonsInOrder, type Catalogue } from "../course/catalogue.ts";
import type { Lesson } from "../course/lesson.ts";
import type { HintTexts, Language } from "../course/load-lesson.ts";
import { readProse } from "../course/prose.ts";
import type { AlbumFile } from "../ui/catalogue/album-file.ts";
import type { LessonContents } from "../ui/lesson/lesson-files.ts";
import { toldHints, toldProse } from "../ui/lesson/told-prose.ts";
import { iconShapes } from "./lucide-icons.ts";

const lessons = new URL("../../lessons/", import.meta.url);
const languages: readonly Language[] = ["es", "en"];

/**
 * Gives `import address from "told-lessons"`: where the contents of `lessons/`
 * are, as the page wants them: Markdown read, without the mistakes that tests
 * try. All of it is JSON, no script: the contents say where each file is.
 */
export function toldLessons(): Plugin {
  const name = "told-lessons";
  let isBuild = false;
  return {
    name,
    config: (_, { command }) => {
      isBuild = command === "build";
    },
    resolveId: (id) => (id === name ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const textOf = (path: string): string => {
        const file = new URL(path, lessons);
        this.addWatchFile(file.pathname);
        return readFileSync(file, "utf8");
      };
      // While developing and in tests, addresses are the files themselves.
      const place = (source: string): string => {
        if (!isBuild) {
          const octets = Buffer.from(source).toString("base64");
          return `data:application/json;base64,${octets}`;
        }
        const digest = createHash("sha256").update(source).digest("hex");
        const file = `told-${digest.slice(0, 10)}.json`;
        this.emitFile({ type: "asset", fileName: `assets/${file}`, source });
        return file;
      };
      const source = JSON.stringify(contentsOf(textOf, place));
      if (!isBuild) return `export default ${JSON.stringify(place(source))};`;
      const asset = { type: "asset", name: "lessons.json", source } as const;
      const made = this.emitFile(asset);
      return `export default import.meta.ROLLUP_FILE_URL_${made};`;
    },
  };
}

/** `textOf` reads a file of `lessons/`; `place` puts one somewhere and says where. */
function contentsOf(
  textOf: (path: string) => string,
  place: (source: string) => string,
): LessonContents {
  const jsonOf = (path: string): unknown => JSON.parse(textOf(path));
  const catalogue = jsonOf("index.json") as Catalogue;
  const placed = lessonsInOrder(catalogue).map(({ lesson }) => lesson);
  const titlesIn = (language: Language) =>
    Object.fromEntries(
      placed.map(({ id, folder }) => [
        id,
        readProse(textOf(`${folder}/${language}.md`)).title,
      ]),
    );
  const unitsIn = (language: Language) =>
    jsonOf(`units.${language}.json`) as AlbumFile["units"]["es"];
  const album: AlbumFile = {
    icons: Object.fromEntries(
      placed.map(({ id, icon }) => [id, iconShapes(icon ?? "mail")]),
    ),
    units: { es: unitsIn("es"), en: unitsIn("en") },
  };
  const told = (value: unknown): string => place(JSON.stringify(value));
  const files = placed.flatMap(({ folder }) => [
    [`${folder}/lesson`, told(untried(jsonOf(`${folder}/lesson.json`)))],
    ...languages.flatMap((language) => [
      [
        `${folder}/${language}`,
        told(toldProse(textOf(`${folder}/${language}.md`))),
      ],
      [
        `${folder}/hints.${language}`,
        told(
          toldHints(jsonOf(`${folder}/hints.${language}.json`) as HintTexts),
        ),
      ],
    ]),
  ]);
  return {
    catalogue,
    titles: { es: titlesIn("es"), en: titlesIn("en") },
    files: Object.fromEntries([...files, ["album", told(album)]]) as Record<
      string,
      string
    >,
  };
}

/** A lesson without its wrong scripts. */
function untried(json: unknown): Lesson {
  const lesson = json as Lesson;
  const steps = lesson.steps.map((step) => ({ ...step, wrong: [] }));
  return { ...lesson, steps };
}

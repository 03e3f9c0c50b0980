import { lessonsInOrder, type Catalogue } from "../../course/catalogue.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { HintTexts, Language } from "../../course/load-lesson.ts";
import { veiled } from "../../course/veil.ts";
import { readProse } from "../../course/prose.ts";
import type { AlbumFile } from "../catalogue/album-file.ts";
import type { LessonContents, Titles } from "./lesson-files.ts";
import { toldHints, toldProse } from "./told-prose.ts";

const languages: readonly Language[] = ["es", "en"];

/** What the build does with files. */
interface Build {
  /** Reads a file of `lessons/`. */
  textOf(path: string): string;
  /** Puts a JSON text somewhere and says where. */
  place(source: string): string;
  /** The shapes of an icon by its name. */
  iconShapes(name: string): readonly string[];
}

/** Makes the contents of `lessons/`, and places all that they name. */
export function contentsOf({
  textOf,
  place,
  iconShapes,
}: Build): LessonContents {
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
    units: { es: titlesOf(album.units.es), en: titlesOf(album.units.en) },
    files: Object.fromEntries([...files, ["album", told(album)]]) as Record<
      string,
      string
    >,
  };
}

function titlesOf(units: AlbumFile["units"]["es"]): Titles {
  return Object.fromEntries(
    Object.entries(units).map(([track, { title }]) => [track, title]),
  );
}

/** A lesson without its wrong scripts, and its past not in clear. */
function untried(json: unknown): Lesson {
  const { draws, past, ...lesson } = json as Lesson;
  const steps = lesson.steps.map((step) => ({ ...step, wrong: [] }));
  const told = { ...lesson, steps };
  return past === undefined
    ? told
    : { ...told, veiled: veiled({ draws, past }) };
}

import { beginningOf } from "../../course/beginning.ts";
import {
  neighboursOf,
  lessonsInOrder,
  readCatalogue,
  type PlacedLesson,
} from "../../course/catalogue.ts";
import type { Problem, Read } from "../../course/guarded-json.ts";
import type { Lesson } from "../../course/lesson.ts";
import {
  loadLesson,
  type Language,
  type LoadedLesson,
} from "../../course/load-lesson.ts";
import { loadDialogue } from "../../protocols/dialogues.ts";
import { hrefOf } from "../routes.ts";
import { Bench } from "../state/bench.svelte.ts";
import type { DeviceKind } from "../state/device.ts";
import { loadScene } from "../state/scenes.ts";
import { language } from "../text/language.svelte.ts";
import { catalogueText, lessonTexts } from "./lesson-files.ts";

/** A lesson as lists name it. */
export interface LessonLink {
  readonly title: string;
  readonly href: string;
}

/** Where a lesson stands among the others, in one language. */
export interface LessonPlace extends PlacedLesson {
  readonly previous: LessonLink | null;
  readonly next: LessonLink | null;
}

/** All lessons in order, each with its title in a language. */
export async function lessonLinks(
  language: Language,
): Promise<readonly (PlacedLesson & LessonLink)[]> {
  const catalogue = valueOf(readCatalogue(await catalogueText()));
  return Promise.all(
    lessonsInOrder(catalogue).map(async (placed) => ({
      ...placed,
      ...(await linkTo(placed, language)),
    })),
  );
}

/** A lesson's words and place in a language; null when there is no such lesson. */
export async function lessonIn(
  id: string,
  language: Language,
): Promise<{ loaded: LoadedLesson; place: LessonPlace } | null> {
  const catalogue = valueOf(readCatalogue(await catalogueText()));
  const placed = lessonsInOrder(catalogue).find(
    ({ lesson }) => lesson.id === id,
  );
  if (placed === undefined) return null;
  const texts = await lessonTexts(placed.lesson.folder, language);
  const { previous, next } = neighboursOf(catalogue, id);
  return {
    loaded: valueOf(loadLesson(texts, language)),
    place: {
      ...placed,
      previous: previous === null ? null : await linkTo(previous, language),
      next: next === null ? null : await linkTo(next, language),
    },
  };
}

/** A bench with what a lesson begins with. */
export async function lessonBench(lesson: Lesson): Promise<Bench> {
  const { beginning, account } = await loadScene(lesson.scene);
  const earlier = await lessonsBefore(lesson);
  if (earlier.size > 0) await loadDialogue(lesson.protocol);
  return new Bench({
    beginning: beginningOf(lesson, beginning, (id) => {
      const found = earlier.get(id);
      if (found === undefined) throw new Error(`no lesson ${id}`);
      return found;
    }),
    account,
    devices: lesson.clients.map((id) => [kindOf(id), lesson.protocol] as const),
  });
}

/** The lessons whose ends this one begins with, by id. */
async function lessonsBefore(
  lesson: Lesson,
): Promise<ReadonlyMap<string, Lesson>> {
  const found = new Map<string, Lesson>();
  let id = lesson.startFrom;
  while (id !== undefined && !found.has(id)) {
    const earlier = await lessonIn(id, language.current);
    if (earlier === null) break;
    found.set(id, earlier.loaded.lesson);
    id = earlier.loaded.lesson.startFrom;
  }
  return found;
}

/** A lesson's clients bear the ids that the bench gives to devices of a kind. */
function kindOf(client: string): DeviceKind {
  const [kind] = client.split("-");
  return kind === "desktop" || kind === "phone" ? kind : "laptop";
}

async function linkTo(
  { lesson }: PlacedLesson,
  language: Language,
): Promise<LessonLink> {
  const texts = await lessonTexts(lesson.folder, language);
  const { prose } = valueOf(loadLesson(texts, language));
  return {
    title: prose.title,
    href: hrefOf({ page: "lesson", id: lesson.id }),
  };
}

function valueOf<Value>(read: Read<Value>): Value {
  if (read.ok) return read.value;
  throw new Error(read.problems.map(described).join("; "));
}

function described({ file, place, message }: Problem): string {
  return `${file} ${place}: ${message}`;
}

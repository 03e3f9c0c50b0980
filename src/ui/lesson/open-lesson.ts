import {
  neighboursOf,
  lessonsInOrder,
  type Catalogue,
  type PlacedLesson,
} from "../../course/catalogue.ts";
import { clientsOf, deviceKinds, type Lesson } from "../../course/lesson.ts";
import type { Language } from "../../course/load-lesson.ts";
import { loadAllTalking } from "../../simulator/talking.ts";
import type { World } from "../../simulator/world.ts";
import { hrefOf } from "../routes.ts";
import { Bench } from "../state/bench.svelte.ts";
import type { DeviceKind } from "../state/device.ts";
import { loadScene, type LoadedScene } from "../state/scenes.ts";
import {
  catalogueFile,
  hintsFile,
  lessonFile,
  proseFile,
  titlesFile,
  unitTitle,
  type Titles,
} from "./lesson-files.ts";
import type { ToldHints, ToldProse } from "./told-prose.ts";

/** A lesson with its words in one language. */
export interface ToldLesson {
  readonly lesson: Lesson;
  readonly prose: ToldProse;
  /** Fetches its hints; few learners need them at once. */
  readonly hints: () => Promise<ToldHints>;
}

/** A lesson as lists name it. */
export interface LessonLink {
  readonly title: string;
  readonly href: string;
}

/** Where a lesson stands among the others, in one language. */
export interface LessonPlace extends PlacedLesson {
  /** What its track is called. */
  readonly unit: string;
  readonly previous: LessonLink | null;
  readonly next: LessonLink | null;
}

/** A lesson's words and place in a language; null when there is no such lesson. */
export async function lessonIn(
  id: string,
  language: Language,
): Promise<{ told: ToldLesson; place: LessonPlace } | null> {
  const [catalogue, titles] = await Promise.all([
    catalogueFile(),
    titlesFile(language),
  ]);
  const placed = placeOf(id, catalogue);
  if (placed === undefined) return null;
  const { folder } = placed.lesson;
  const [lesson, prose, unit] = await Promise.all([
    lessonFile(folder),
    proseFile(folder, language),
    unitTitle(placed.track, language),
  ]);
  const { previous, next } = neighboursOf(catalogue, id);
  return {
    told: { lesson, prose, hints: () => hintsFile(folder, language) },
    place: {
      ...placed,
      unit,
      previous: previous && linkTo(previous, titles),
      next: next && linkTo(next, titles),
    },
  };
}

/** The lesson as one student has it: by the number of a case, where it has one. */
export async function lessonFor(
  lesson: Lesson,
  seed?: number,
): Promise<Lesson> {
  if (lesson.veiled === undefined && lesson.draws === undefined) return lesson;
  return (await import("./own-lesson.ts")).ownLesson(lesson, seed);
}

/** A bench with what a lesson begins with; the scene is the page's unless the lesson brings one. */
export async function lessonBench(
  lesson: Lesson,
  scene: LoadedScene | null = null,
): Promise<Bench> {
  const loaded = scene ?? (await loadScene(lesson.scene));
  return new Bench({
    beginning: await beginningFor(lesson, loaded),
    account: loaded.account,
    devices: clientsOf(lesson).map(
      ({ id, protocol }) => [kindOf(id), protocol] as const,
    ),
  });
}

/** The world that a lesson begins with. */
export async function beginningFor(
  lesson: Lesson,
  scene: Pick<LoadedScene, "beginning"> | null,
): Promise<World> {
  const { beginning } = scene ?? (await loadScene(lesson.scene));
  return lesson.startFrom === undefined && lesson.past === undefined
    ? beginning
    : beginningAfter(lesson, beginning);
}

/** What the lessons before it leave; only then is there something to be played. */
async function beginningAfter(lesson: Lesson, scene: World): Promise<World> {
  const [{ beginningOf }, earlier] = await Promise.all([
    import("../../course/beginning.ts"),
    lessonsBefore(lesson),
    loadAllTalking(),
  ]);
  return beginningOf(lesson, scene, (id) => {
    const found = earlier.get(id);
    if (found === undefined) throw new Error(`no lesson ${id}`);
    return found;
  });
}

/** The lessons whose ends this one begins with, by id. */
async function lessonsBefore(
  lesson: Lesson,
): Promise<ReadonlyMap<string, Lesson>> {
  const found = new Map<string, Lesson>();
  const catalogue = await catalogueFile();
  let id = lesson.startFrom;
  while (id !== undefined && !found.has(id)) {
    const placed = placeOf(id, catalogue);
    if (placed === undefined) break;
    const earlier = await lessonFile(placed.lesson.folder);
    found.set(id, earlier);
    id = earlier.startFrom;
  }
  return found;
}

function placeOf(id: string, catalogue: Catalogue): PlacedLesson | undefined {
  return lessonsInOrder(catalogue).find(({ lesson }) => lesson.id === id);
}

/** A lesson's clients bear the ids that the bench gives to devices of a kind. */
function kindOf(client: string): DeviceKind {
  const found = deviceKinds.find((kind) => client.split("-")[0] === kind);
  if (found === undefined) throw new Error(`no device is called ${client}`);
  return found;
}

function linkTo({ lesson }: PlacedLesson, titles: Titles): LessonLink {
  return {
    title: titles[lesson.id] ?? lesson.id,
    href: hrefOf({ page: "lesson", id: lesson.id }),
  };
}

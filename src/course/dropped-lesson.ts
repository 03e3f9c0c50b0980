import { pathFromScene } from "../mail/scene-path.ts";
import { sceneSchema, storeFromScene, type Scene } from "../mail/scene.ts";
import { newWorld } from "../simulator/new-world.ts";
import type { World } from "../simulator/world.ts";
import { readLesson } from "./forms/lesson-form.ts";
import { readAs } from "./forms/read-as.ts";
import type { Problem, Read } from "./guarded-json.ts";
import type { Lesson } from "./lesson.ts";
import { lessonFileNames } from "./load-lesson.ts";

/** Files of a folder, by their path in it. */
export type DroppedFiles = ReadonlyMap<string, Uint8Array>;

/** The mail that a lesson brings, and whose it is. */
export interface DroppedScene {
  readonly beginning: World;
  /** The first account. */
  readonly account: string;
}

/** A lesson that somebody brought, as far as it could be read. */
export interface DroppedLesson {
  /** The texts of the lesson's own folder, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly lesson: Lesson;
  /** The scene that it brings; null when it means one that is here already. */
  readonly scene: DroppedScene | null;
}

/**
 * Files and octets that a lesson's folder may have, the attachments that its
 * scene asks for among them, and octets of each text in it.
 */
export const droppedLimits = {
  files: 500,
  octets: 20_000_000,
  text: 200_000,
} as const;

/**
 * Reads a folder that anybody may have made: size first, then form. The lesson
 * is where `lesson.json` is, at any depth; of several the first one counts. A
 * scene and messages stand beside it, or in `scenes` and `messages` as in
 * `lessons/`.
 */
export function readDropped(files: DroppedFiles): Read<DroppedLesson> {
  const octets = [...files.values()].reduce(
    (sum, each) => sum + each.length,
    0,
  );
  if (files.size > droppedLimits.files || octets > droppedLimits.octets) {
    const { files: most, octets: mostOctets } = droppedLimits;
    return refused(
      "",
      `${files.size} files with ${octets} octets are too much; ${most} files and ${mostOctets} octets are allowed`,
    );
  }
  const paths = [...files.keys()].sort((a, b) => a.length - b.length);
  const path = paths.find((each) => /(^|\/)lesson\.json$/.test(each));
  if (path === undefined) {
    return refused("lesson.json", "this folder has no such file");
  }
  const folder = path.slice(0, -"lesson.json".length);
  const texts = new Map<string, string>();
  for (const name of lessonFileNames) {
    const found = files.get(folder + name);
    if (found === undefined) continue;
    if (found.length > droppedLimits.text) {
      return refused(name, `longer than ${droppedLimits.text} octets`);
    }
    texts.set(name, textOf(found));
  }
  const lesson = readLesson(texts.get("lesson.json") ?? "");
  if (!lesson.ok) return lesson;
  const scene = readDroppedScene(lesson.value.scene, files);
  if (!scene.ok) return scene;
  return {
    ok: true,
    value: { texts, lesson: lesson.value, scene: scene.value },
  };
}

function readDroppedScene(
  name: string,
  files: DroppedFiles,
): Read<DroppedScene | null> {
  const file = `${name}.json`;
  const path = [...files.keys()].find((each) =>
    new RegExp(`(^|/)(scenes/)?${name}\\.json$`).test(each),
  );
  const octets = path === undefined ? undefined : files.get(path);
  if (octets === undefined) return { ok: true, value: null };
  const read = readAs(sceneSchema, textOf(octets), file);
  if (!read.ok) return read;
  const scene = read.value;
  const attached = sizeOf(scene);
  if (attached > droppedLimits.octets) {
    return refused(
      file,
      `${attached} octets of attachments are too much; ${droppedLimits.octets} are allowed`,
    );
  }
  const messages = new Map(
    [...files].map(([each, content]) => [each.split("/").at(-1), content]),
  );
  const missing = new Set(
    messagesOf(scene)
      .map((message) => message.file)
      .filter((each) => !messages.has(each)),
  );
  if (missing.size > 0) {
    return refused(file, `there is no message ${[...missing].join(", ")}`);
  }
  const store = storeFromScene(
    scene,
    (each) => messages.get(each) ?? new Uint8Array(),
  );
  const beginning = newWorld({
    ...store,
    path: pathFromScene(scene),
    seed: scene.seed,
  });
  return {
    ok: true,
    value: { beginning, account: scene.accounts[0]?.name ?? "" },
  };
}

function messagesOf({ accounts, shared = [] }: Scene) {
  return [...accounts.flatMap(({ mailboxes }) => mailboxes), ...shared].flatMap(
    ({ messages }) => messages,
  );
}

/** Octets of all attachments that a scene asks for. */
function sizeOf(scene: Scene): number {
  return messagesOf(scene).reduce(
    (sum, { attachmentOctets = 0 }) => sum + attachmentOctets,
    0,
  );
}

function textOf(octets: Uint8Array): string {
  return new TextDecoder().decode(octets);
}

function refused(file: string, message: string): Read<never> {
  const problem: Problem = { file, place: "", message };
  return { ok: false, problems: [problem] };
}

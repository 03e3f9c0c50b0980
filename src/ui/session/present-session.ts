import {
  maxAside,
  sessionFormat,
  type SessionFile,
} from "../../course/session-file.ts";
import { inputsOf, type Timeline } from "../../simulator/timeline.ts";
import type { Lesson } from "../../course/lesson.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import { hrefOf } from "../routes.ts";
import type { Bench } from "../state/bench.svelte.ts";

/** The scene of a free bench; how much mail was asked for is part of its name. */
export function sceneOf({ mail }: Bench): string {
  return mail === undefined ? freeScene : `${freeScene}+${mail}`;
}

/** Where a session belongs: a lesson, or the free bench with its mail. */
export function placeOf(bench: Bench, run: LessonRun | null): string {
  if (run !== null) return lessonPlace(run.lesson);
  const { mail } = bench;
  return hrefOf({ page: "bench", ...(mail === undefined ? {} : { mail }) });
}

/** Where a lesson is, with the number of the case where it has one. */
export function lessonPlace({
  id,
  seed,
}: {
  readonly id: string;
  readonly seed?: number;
}): string {
  return hrefOf({
    page: "lesson",
    id,
    ...(seed === undefined ? {} : { seed }),
  });
}

/** The free bench that has a scene; null when none has. */
export function benchWith(scene: string): string | null {
  if (scene === freeScene) return hrefOf({ page: "bench" });
  const [, mail] = /^reference\+(\d{1,5})$/.exec(scene) ?? [];
  return mail === undefined
    ? null
    : hrefOf({ page: "bench", mail: Number(mail) });
}

const freeScene = "reference";

/** What is on a bench, as files have it. */
export function presentSession(
  bench: Bench,
  run: LessonRun | null,
): SessionFile {
  const { owned, removed, timeline } = bench;
  const aside = bench.keptAside.slice(-maxAside);
  const place =
    run === null ? { scene: sceneOf(bench) } : { lesson: factsOf(run.lesson) };
  return {
    format: sessionFormat,
    version: 1,
    ...place,
    devices: owned.map(({ kind, protocol }) => [kind, protocol]),
    ...(removed.length === 0 ? {} : { removed: [...removed] }),
    inputs: [...inputsOf(timeline)],
    ...(aside.length === 0
      ? {}
      : { aside: aside.map((each) => besides(timeline, each)) }),
    ...(run === null ? {} : { answers: [...run.answers] }),
  };
}

function factsOf({ id, version, seed }: Lesson): SessionFile["lesson"] {
  return { id, version, ...(seed === undefined ? {} : { seed }) };
}

/** Whether a session is one of what is on a bench. */
export function belongsOn(
  { scene, lesson }: SessionFile,
  bench: Bench,
  run: LessonRun | null,
): boolean {
  const here = run?.lesson;
  if (here === undefined) return scene === sceneOf(bench);
  const { id, version, seed } = lesson ?? {};
  return id === here.id && version === here.version && seed === here.seed;
}

/** A timeline as what it doesn't share with another one. */
function besides(timeline: Timeline, aside: Timeline) {
  let shared = 0;
  for (const entry of aside.entries) {
    if (entry !== timeline.entries[shared]) break;
    shared++;
  }
  return { shared, inputs: inputsOf(aside).slice(shared) };
}

/** What is being looked at; nothing when that is all there is. */
export function presentMoment(bench: Bench): Pick<SessionFile, "moment"> {
  if (bench.live) return {};
  const { playhead, position: line } = bench;
  return { moment: { device: bench.device.id, playhead, line } };
}

/** Shows the same on a bench again. */
export function seekMoment(
  bench: Bench,
  { device, playhead, line }: NonNullable<SessionFile["moment"]>,
): void {
  bench.select(device);
  bench.seekLine(line);
  if (bench.playhead !== playhead) bench.seek(playhead);
}

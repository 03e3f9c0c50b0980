import { sessionFormat, type SessionFile } from "../../course/session-file.ts";
import { inputsOf } from "../../simulator/timeline.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import type { Bench } from "../state/bench.svelte.ts";

/** The scene of the free bench. */
export const freeScene = "reference";

/** What is on a bench, as files have it. */
export function presentSession(
  bench: Bench,
  run: LessonRun | null,
): SessionFile {
  const { owned, removed, timeline } = bench;
  const place =
    run === null
      ? { scene: freeScene }
      : { lesson: { id: run.lesson.id, version: run.lesson.version } };
  return {
    format: sessionFormat,
    version: 1,
    ...place,
    devices: owned.map(({ kind, protocol }) => [kind, protocol]),
    ...(removed.length === 0 ? {} : { removed: [...removed] }),
    inputs: [...inputsOf(timeline)],
    ...(run === null ? {} : { answers: [...run.answers] }),
  };
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

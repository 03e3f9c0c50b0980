import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import type { Bench } from "./bench.svelte.ts";
import { mishaps } from "./mishaps.svelte.ts";
import { sentKey } from "./sent.ts";
import { remembered } from "./storage.ts";

/**
 * Puts on a bench what a link brings, else what was kept of an earlier visit.
 * All the code for it stays away as long as there is neither.
 */
export async function openSession(
  bench: Bench,
  run: LessonRun | null,
  shared: string | null,
): Promise<void> {
  const kept = remembered("sessions") ?? remembered(sentKey(bench, run));
  const earlier = kept !== null && !bench.attended;
  if (shared === null && !earlier) return;
  try {
    const { keeperOf } = await import("../session/session-keeper.svelte.ts");
    await keeperOf(bench, run).open(shared);
  } catch (error) {
    mishaps.note(error);
  }
}

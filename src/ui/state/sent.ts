import { inputsOf } from "../../simulator/timeline.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import type { Bench } from "./bench.svelte.ts";
import { remember } from "./storage.ts";

/** Under what name `storage.ts` has what was sent on a bench; "" when it is kept elsewhere. */
export function sentKey(bench: Bench, run: LessonRun | null): string {
  const { id = "", seed = "" } = run?.lesson ?? {};
  return `sent ${id}${seed} ${bench.mail ?? ""}`;
}

/**
 * Lays down at once what has been sent, for as long as the code that keeps
 * sessions is still on its way.
 */
export function noteSent(bench: Bench, run: LessonRun | null): void {
  const devices = bench.owned.map(({ kind, protocol }) => [kind, protocol]);
  const inputs = inputsOf(bench.timeline);
  remember(sentKey(bench, run), JSON.stringify({ devices, inputs }));
}

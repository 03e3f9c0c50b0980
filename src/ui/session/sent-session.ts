import { readSession, type SessionFile } from "../../course/session-file.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { sentKey } from "../state/sent.ts";
import { remembered } from "../state/storage.ts";

/**
 * What was sent on a bench before there was time to keep it, over what had been
 * kept (`keptText` is how it was written); null when all of it was.
 */
export function lastSent(
  bench: Bench,
  run: LessonRun | null,
  kept: SessionFile,
  keptText = "",
): SessionFile | null {
  const noted = remembered(sentKey(bench, run));
  if (noted === null || noted === "" || noted === keptText) return null;
  try {
    const sent = JSON.parse(noted) as Record<string, unknown>;
    const { devices, inputs } = sent;
    const whole = "format" in sent ? sent : { ...kept, devices, inputs };
    const read = readSession(JSON.stringify(whole));
    return read.ok ? read.value : null;
  } catch {
    // Somebody else has written there.
    return null;
  }
}

/** Whether a session has all inputs of an earlier one, and perhaps more. */
export function goesOnFrom(later: SessionFile, earlier: SessionFile): boolean {
  return JSON.stringify(later.inputs).startsWith(
    JSON.stringify(earlier.inputs).slice(0, -1),
  );
}

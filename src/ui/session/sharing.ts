import { sessionText } from "../../course/session-file.ts";
import { stateHash } from "../../course/state-hash.ts";
import type { LessonRun } from "../lesson/lesson-run.svelte.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { toLinkText } from "./link-text.ts";
import { placeOf, presentMoment, presentSession } from "./present-session.ts";

/**
 * What is on a bench as text for others: with the moment that is looked at,
 * and with what it came to, so that it can be told whether it comes to the
 * same elsewhere. Null when it is too large.
 */
export function sharedText(bench: Bench, run: LessonRun | null): string | null {
  return sessionText({
    ...presentSession(bench, run),
    ...presentMoment(bench),
    hash: stateHash(bench.timeline),
  });
}

/** The address that opens a session. */
export function linkTo(
  text: string,
  bench: Bench,
  run: LessonRun | null,
): string {
  const place = placeOf(bench, run);
  return `${location.href.replace(/#.*/, "")}${place}?s=${toLinkText(text)}`;
}

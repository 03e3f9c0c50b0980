import { drawn } from "../../course/drawn.ts";
import type { Lesson } from "../../course/lesson.ts";
import { unveiled } from "../../course/veil.ts";
import { remember, remembered } from "../state/storage.ts";

/** The lesson with its past, drawn by the number of a case; without one by that of this browser. */
export function ownLesson(
  { veiled, ...lesson }: Lesson,
  seed: number | undefined,
): Lesson {
  const past =
    veiled === undefined
      ? {}
      : (unveiled(veiled) as Pick<Lesson, "draws" | "past">);
  return drawn({ ...lesson, ...past }, seed ?? ownSeed());
}

/** So that students who sit side by side don't have the same case. */
function ownSeed(): number {
  const kept = Number(remembered("case"));
  if (Number.isInteger(kept) && kept > 0) return kept;
  const seed = 1 + Math.floor(Math.random() * 999_999);
  remember("case", String(seed));
  return seed;
}

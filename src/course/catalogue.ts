import type * as v from "valibot";
import type { catalogueSchema } from "./forms/catalogue-form.ts";

/** All lessons, by track and in order: what `lessons/index.json` says. */
export type Catalogue = v.InferOutput<typeof catalogueSchema>;
export type CatalogueLesson = Catalogue["tracks"][number]["lessons"][number];

/** A lesson with its place: the track, and the how-manyth of how many in it. */
export interface PlacedLesson {
  readonly lesson: CatalogueLesson;
  readonly track: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Every lesson in the order in which it is taught. */
export function lessonsInOrder(catalogue: Catalogue): readonly PlacedLesson[] {
  return catalogue.tracks.flatMap((track) =>
    track.lessons.map((lesson, index) => ({
      lesson,
      track: track.id,
      number: index + 1,
      count: track.lessons.length,
    })),
  );
}

/** The lessons before and after one; null at either end. */
export function neighboursOf(
  catalogue: Catalogue,
  lesson: string,
): {
  readonly previous: PlacedLesson | null;
  readonly next: PlacedLesson | null;
} {
  const all = lessonsInOrder(catalogue);
  const index = all.findIndex((placed) => placed.lesson.id === lesson);
  if (index < 0) return { previous: null, next: null };
  return { previous: all[index - 1] ?? null, next: all[index + 1] ?? null };
}

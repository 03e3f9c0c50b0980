import * as v from "valibot";
import type { Read } from "./guarded-json.ts";
import { readAs } from "./lesson.ts";

const id = v.pipe(v.string(), v.nonEmpty());

const schema = v.pipe(
  v.strictObject({
    tracks: v.array(
      v.strictObject({
        id,
        lessons: v.array(
          v.strictObject({
            id,
            /** Folder below `lessons/`. */
            folder: id,
            /** How long it takes. */
            minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
            /** Lessons that are better done before. */
            after: v.optional(v.array(id)),
          }),
        ),
      }),
    ),
  }),
  v.check(({ tracks }) => {
    const ids = tracks.flatMap(({ lessons }) => lessons.map((each) => each.id));
    const known = tracks.flatMap(({ lessons }) =>
      lessons.flatMap(({ after = [] }) => after),
    );
    return (
      new Set(ids).size === ids.length &&
      known.every((wanted) => ids.includes(wanted))
    );
  }, "two lessons have one id, or one comes after a lesson that is not there"),
);

/** All lessons, by track and in order: what `lessons/index.json` says. */
export type Catalogue = v.InferOutput<typeof schema>;
export type CatalogueLesson = Catalogue["tracks"][number]["lessons"][number];

/** Reads `lessons/index.json`. */
export function readCatalogue(text: string): Read<Catalogue> {
  return readAs(schema, text, "index.json");
}

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

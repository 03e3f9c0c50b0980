import * as v from "valibot";
import type { Catalogue } from "../catalogue.ts";
import type { Read } from "../guarded-json.ts";
import { readAs } from "./read-as.ts";

const id = v.pipe(v.string(), v.nonEmpty());

/** The form of `lessons/index.json`. */
export const catalogueSchema = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    /** True once the lessons together leave nothing out; tests hold it to that. */
    complete: v.optional(v.boolean()),
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
            /** The Lucide icon on its stamp, such as `trash-2`. */
            icon: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
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

/** Reads `lessons/index.json`. */
export function readCatalogue(text: string): Read<Catalogue> {
  return readAs(catalogueSchema, text, "index.json");
}

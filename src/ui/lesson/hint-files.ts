import type { Language } from "../../course/load-lesson.ts";
import { loaded } from "./lesson-files.ts";
import type { ToldHints } from "./told-prose.ts";

const hints = import.meta.glob<ToldHints>("../../../lessons/*/*/hints.*.json", {
  query: "?told",
  import: "default",
});

/** The hints of a folder's lesson; few learners need them at once. */
export function hintsFile(
  folder: string,
  language: Language,
): Promise<ToldHints> {
  return loaded(hints, `${folder}/hints.${language}.json`);
}

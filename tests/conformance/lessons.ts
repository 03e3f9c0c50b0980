import { lessonFolders, loaded } from "../course/lesson-folder.ts";

/** Ids of the lessons that show each rule, by the rule's id. */
export function lessonsByRule(): ReadonlyMap<string, readonly string[]> {
  const shown = new Map<string, string[]>();
  for (const folder of lessonFolders()) {
    for (const rule of loaded(folder, "en").lesson.rules ?? []) {
      shown.set(rule, [...(shown.get(rule) ?? []), folder.id]);
    }
  }
  return shown;
}

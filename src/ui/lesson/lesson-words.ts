import { language } from "../text/language.svelte.ts";
import { en } from "../text/lesson-en.ts";
import { es, type LessonWords } from "../text/lesson-es.ts";

/** What a lesson says besides its own words, in the present language; reactive. */
export function lessonWords(): LessonWords {
  return language.current === "es" ? es : en;
}

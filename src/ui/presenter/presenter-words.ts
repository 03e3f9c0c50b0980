import { language } from "../text/language.svelte.ts";
import { en } from "../text/presenter-en.ts";
import { es, type PresenterWords } from "../text/presenter-es.ts";

/** What is said while presenting in the present language; reactive. */
export function presenterWords(): PresenterWords {
  return language.current === "es" ? es : en;
}

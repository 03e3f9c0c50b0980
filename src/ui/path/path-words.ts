import { en } from "../text/path-en.ts";
import { es, type PathWords } from "../text/path-es.ts";
import { language } from "../text/language.svelte.ts";

/** What is said about the way of mail, in the present language; reactive. */
export function pathWords(): PathWords {
  return language.current === "es" ? es : en;
}

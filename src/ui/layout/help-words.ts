import { language } from "../text/language.svelte.ts";
import { en } from "../text/help-en.ts";
import { es, type HelpWords } from "../text/help-es.ts";

/** What the keyboard help says in the present language; reactive. */
export function helpWords(): HelpWords {
  return language.current === "es" ? es : en;
}

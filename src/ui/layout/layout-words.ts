import { language } from "../text/language.svelte.ts";
import { en } from "../text/layout-en.ts";
import { es, type LayoutWords } from "../text/layout-es.ts";

/** What is said about the layout and its menu in the present language; reactive. */
export function layoutWords(): LayoutWords {
  return language.current === "es" ? es : en;
}

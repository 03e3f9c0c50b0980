import { language } from "../text/language.svelte.ts";
import { en } from "../text/catalogue-en.ts";
import { es, type CatalogueWords } from "../text/catalogue-es.ts";

/** What the catalogue says in the present language; reactive. */
export function catalogueWords(): CatalogueWords {
  return language.current === "es" ? es : en;
}

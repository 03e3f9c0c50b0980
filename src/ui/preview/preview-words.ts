import { language } from "../text/language.svelte.ts";
import { en } from "../text/preview-en.ts";
import { es, type PreviewWords } from "../text/preview-es.ts";

/** What is said where lessons are tried, in the present language; reactive. */
export function previewWords(): PreviewWords {
  return language.current === "es" ? es : en;
}

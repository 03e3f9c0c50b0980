import { inspectorEn } from "../text/inspector-en.ts";
import { inspectorEs, type InspectorWords } from "../text/inspector-es.ts";
import { language } from "../text/language.svelte.ts";

/** The words of the inspector in the present language; reading them is reactive. */
export function inspectorWords(): InspectorWords {
  return language.current === "es" ? inspectorEs : inspectorEn;
}

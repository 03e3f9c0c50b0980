import { language } from "../text/language.svelte.ts";
import { en } from "../text/session-en.ts";
import { es, type SessionWords } from "../text/session-es.ts";

/** What is said about sessions in the present language; reactive. */
export function sessionWords(): SessionWords {
  return language.current === "es" ? es : en;
}

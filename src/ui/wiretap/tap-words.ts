import { language } from "../text/language.svelte.ts";
import { wiretapEn } from "../text/wiretap-en.ts";
import { wiretapEs, type WiretapWords } from "../text/wiretap-es.ts";

/** The words of the wiretap in the present language; reading them is reactive. */
export function tapWords(): WiretapWords {
  return language.current === "es" ? wiretapEs : wiretapEn;
}

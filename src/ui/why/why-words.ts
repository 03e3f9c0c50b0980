import type { LanguageCode } from "../text/language.svelte.ts";
import { whyEn } from "../text/why-en.ts";
import { whyEs, type WhyWords } from "../text/why-es.ts";

/** What asking for reasons says, in each language. */
export const whyWords: Readonly<Record<LanguageCode, WhyWords>> = {
  es: whyEs,
  en: whyEn,
};

import type { LanguageCode } from "../text/language.svelte.ts";

interface StripWords {
  readonly more: string;
  readonly less: string;
}

/** What only the strip says. */
export const stripWords: Readonly<Record<LanguageCode, StripWords>> = {
  es: { more: "Ver el diagrama", less: "Ver la tira" },
  en: { more: "Show the diagram", less: "Show the strip" },
};

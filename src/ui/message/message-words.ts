import type { LanguageCode } from "../text/language.svelte.ts";
import type { MessageWords } from "../text/message-es.ts";

/** The words that only an opened message and one's own mail need. */
export async function messageWords(
  language: LanguageCode,
): Promise<MessageWords> {
  return language === "es"
    ? (await import("../text/message-es.ts")).messageEs
    : (await import("../text/message-en.ts")).messageEn;
}

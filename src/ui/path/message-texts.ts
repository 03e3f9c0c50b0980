import type { MessageTexts } from "../../explain/text/message-sections.ts";
import type { LanguageCode } from "../text/language.svelte.ts";

/** What the words of messages mean, in one language. */
export async function messageTexts(
  language: LanguageCode,
): Promise<MessageTexts> {
  return language === "es"
    ? (await import("../../explain/text/message-es.ts")).message
    : (await import("../../explain/text/message-en.ts")).message;
}

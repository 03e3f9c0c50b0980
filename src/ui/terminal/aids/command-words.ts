import type { CommandWords } from "../../text/command-es.ts";
import type { LanguageCode } from "../../text/language.svelte.ts";

/** What helps with typing commands says, in a language. */
export async function commandWords(code: LanguageCode): Promise<CommandWords> {
  return code === "es"
    ? (await import("../../text/command-es.ts")).commandEs
    : (await import("../../text/command-en.ts")).commandEn;
}

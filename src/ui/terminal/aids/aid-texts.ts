import type { TokenTexts } from "../../../explain/token-explanation.ts";
import type { CommandWords } from "../../text/command-es.ts";
import type { LanguageCode } from "../../text/language.svelte.ts";
import { commandWords } from "./command-words.ts";

/** The words that the helps with typing need, in one language. */
export interface AidTexts {
  readonly words: CommandWords;
  /** What the words of the protocols mean. */
  readonly tokens: TokenTexts;
}

/** Fetches them; the explanations are those of the wire's tokens. */
export async function aidTexts(language: LanguageCode): Promise<AidTexts> {
  const [words, { texts }] = await Promise.all([
    commandWords(language),
    language === "es"
      ? import("../../../explain/text/tokens-es.ts")
      : import("../../../explain/text/tokens-en.ts"),
  ]);
  return { words, tokens: texts };
}

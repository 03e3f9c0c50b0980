import { remembered, remember } from "../state/storage.ts";
import type { Words } from "./es.ts";

export type LanguageCode = "es" | "en";

/** Words of each language, in a chunk of their own. */
const load: Readonly<Record<LanguageCode, () => Promise<Words>>> = {
  es: async () => (await import("./es.ts")).es,
  en: async () => (await import("./en.ts")).en,
};

/** The language of the interface: the browser's, until somebody chooses another. */
class Language {
  current: LanguageCode = $state("es");
  words: Words | null = $state.raw(null);
  #wanted: LanguageCode = "es";

  /** Takes up a language once its words are there. */
  async use(code: LanguageCode): Promise<void> {
    this.#wanted = code;
    const words = await load[code]();
    // Whoever switches to and fro gets what was chosen last.
    if (this.#wanted !== code) return;
    this.current = code;
    this.words = words;
    document.documentElement.lang = code;
  }

  /** The reader's choice, which is remembered. */
  async choose(code: LanguageCode): Promise<void> {
    remember("language", code);
    await this.use(code);
  }
}

export const language = new Language();

/** The language chosen before, else the browser's, else Spanish. */
export function preferredLanguage(): LanguageCode {
  const chosen = remembered("language");
  if (chosen === "es" || chosen === "en") return chosen;
  for (const tag of navigator.languages) {
    const [code] = tag.toLowerCase().split("-");
    if (code === "es" || code === "en") return code;
  }
  return "es";
}

/**
 * Every word on screen, by section, in the present language. Reading a section
 * is reactive; before a language has been loaded there is none.
 */
export const words = new Proxy({} as Words, {
  get(_, section) {
    if (language.words === null) throw new Error("no language has been loaded");
    return language.words[section as keyof Words];
  },
});

import { remember, remembered } from "./storage.ts";

export const themes = ["system", "light", "dark"] as const;
export type ThemeName = (typeof themes)[number];

/** Light, dark, or as the system has it. */
class Theme {
  current: ThemeName = $state("system");

  /** Takes up the choice of an earlier visit. */
  restore(): void {
    const chosen = themes.find((name) => name === remembered("theme"));
    this.#use(chosen ?? "system");
  }

  choose(name: ThemeName): void {
    remember("theme", name);
    this.#use(name);
  }

  /** Goes from one to the next. */
  chooseNext(): void {
    const at = themes.indexOf(this.current);
    this.choose(themes[(at + 1) % themes.length] ?? "system");
  }

  #use(name: ThemeName): void {
    this.current = name;
    const root = document.documentElement;
    if (name === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = name;
  }
}

export const theme = new Theme();

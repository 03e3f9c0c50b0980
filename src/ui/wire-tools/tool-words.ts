import { language } from "../text/language.svelte.ts";
import { wireEn } from "../text/wire-en.ts";
import { wireEs, type WireWords } from "../text/wire-es.ts";

/** The words of the wire's tools in the present language; reading them is reactive. */
export function toolWords(): WireWords {
  return language.current === "es" ? wireEs : wireEn;
}

const grouped = new Intl.NumberFormat("en");

/** A count with its thousands set apart by a narrow space. */
export function countText(count: number): string {
  return grouped.format(count).replaceAll(",", "\u202f");
}

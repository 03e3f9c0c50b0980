import { en } from "../../text/devices-en.ts";
import { es, type DevicesWords } from "../../text/devices-es.ts";
import { language } from "../../text/language.svelte.ts";

/** What is said about several devices in the present language; reactive. */
export function boardWords(): DevicesWords {
  return language.current === "es" ? es : en;
}

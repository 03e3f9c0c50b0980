import type { LanguageCode } from "../../text/language.svelte.ts";

/** The world's clock at a virtual time, in UTC: `10:02`, or with seconds. */
export function wallClock(epoch: number, at: number, seconds = false): string {
  return new Date(epoch + at).toISOString().slice(11, seconds ? 19 : 16);
}

/** A while in words as short as can be: `41 s`, `2 min`, `1 h`. */
export function shortWhile(ms: number, language: LanguageCode): string {
  const seconds = Math.floor(ms / 1000);
  const [value, unit] =
    seconds < 60
      ? [seconds, "second" as const]
      : seconds < 3600
        ? [Math.floor(seconds / 60), "minute" as const]
        : [Math.floor(seconds / 3600), "hour" as const];
  const style = { style: "unit", unit, unitDisplay: "short" } as const;
  return new Intl.NumberFormat(language, style).format(value);
}

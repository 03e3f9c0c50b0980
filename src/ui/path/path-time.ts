import type { LanguageCode } from "../text/language.svelte.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A virtual time as the world's clock in UTC: `10:15:02`, and with its day
 * where that is another one than that of `beside`. Times in ms since the world
 * began, `epoch` in ms since 1970.
 */
export function pathTime(
  epoch: number,
  at: number,
  language: LanguageCode,
  beside = 0,
): string {
  const isOtherDay = dayOf(epoch + at) !== dayOf(epoch + beside);
  const key = `${language} ${isOtherDay}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, {
      ...(isOtherDay ? { day: "numeric", month: "short" } : {}),
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      timeZone: "UTC",
    });
    formats.set(key, format);
  }
  return format.format(epoch + at);
}

function dayOf(ms: number): number {
  return Math.floor(ms / 86_400_000);
}

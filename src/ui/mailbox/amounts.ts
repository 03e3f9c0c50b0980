import type { LanguageCode } from "../text/language.svelte.ts";

const kilo = 1024;

/** Octets in short: `512`, `2,1 k`, `48 k`, `3,4 M`. */
export function shortSize(octets: number, language: LanguageCode): string {
  if (octets < kilo) return String(octets);
  const inKilo = octets / kilo;
  const [amount, unit] = inKilo < kilo ? [inKilo, "k"] : [inKilo / kilo, "M"];
  const digits = amount < 10 ? 1 : 0;
  return `${numberFormat(language, digits).format(amount)} ${unit}`;
}

/** A whole number with its thousands apart, as the language does it. */
export function wholeNumber(value: number, language: LanguageCode): string {
  return numberFormat(language, 0).format(value);
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(
  language: LanguageCode,
  digits: number,
): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}

/** A time in ms as seconds with three figures: `0,12`, `12,4`, `163`. */
export function clockText(ms: number, language: string): string {
  const seconds = Math.max(0, ms) / 1000;
  const digits = seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0;
  const text = seconds.toFixed(digits);
  return language === "es" ? text.replace(".", ",") : text;
}

/** A word of the address that says how the page is to be shown. */
export type ViewWord = "present" | "embed";

function pattern(word: ViewWord): RegExp {
  return new RegExp(`([?&])${word}=1(?:&|$)`);
}

/** Whether a part of the address, before its `#` or behind it, has the word. */
export function hasWord(part: string, word: ViewWord): boolean {
  return pattern(word).test(part);
}

/** That part without the word. */
export function withoutWord(part: string, word: ViewWord): string {
  return part.replace(pattern(word), "$1").replace(/[?&]$/, "");
}

/** That part with the word. */
export function withWord(part: string, word: ViewWord): string {
  return `${part}${part.includes("?") ? "&" : "?"}${word}=1`;
}

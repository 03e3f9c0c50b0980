/** Controls, and what steers the direction of text and could make it read as something else. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Decoded text of strangers as it can be shown: controls and what would turn
 * the line around have a visible substitute; tabs and line ends stay.
 */
export function shownText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(hidden, (character) => {
    if (character === "\t" || character === "\n") return character;
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    return `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

/** Longest line of strangers that is shown, in UTF-16 units; much longer ones stop a page. */
const lineLimit = 2000;

/** As `shownText`, on one line, with its end cut off when it is very long. */
export function shownLine(text: string): string {
  return shownText(text.slice(0, lineLimit)).replaceAll(
    /[\t\n\u2028\u2029]+/g,
    " ",
  );
}

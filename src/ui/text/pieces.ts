/** A run of words in one voice. */
export interface Piece {
  readonly voice: "plain" | "strong" | "code";
  readonly text: string;
}

/**
 * Splits a template such as "`{command}` leads to **{state}**." into its
 * voices and then fills its gaps, so that what fills them is never read as
 * markup. A gap without a value stays as it is.
 */
export function piecesOf(
  template: string,
  values: Readonly<Record<string, string>> = {},
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of template.split(/(`[^`]*`|\*\*[^*]*\*\*)/)) {
    if (part === "") continue;
    if (part.startsWith("`")) {
      pieces.push({ voice: "code", text: filled(part.slice(1, -1), values) });
    } else if (part.startsWith("**")) {
      pieces.push({ voice: "strong", text: filled(part.slice(2, -2), values) });
    } else {
      pieces.push({ voice: "plain", text: filled(part, values) });
    }
  }
  return pieces;
}

/** The words of pieces without their voices. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function filled(
  text: string,
  values: Readonly<Record<string, string>>,
): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? gap) : gap,
  );
}

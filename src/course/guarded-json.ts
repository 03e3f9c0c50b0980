/** What is wrong with a file that a stranger may have written, and where. */
export interface Problem {
  readonly file: string;
  /** Path inside the file, such as `steps.0.goal.1`; empty for the whole. */
  readonly place: string;
  /** What is wrong, and what to do about it. */
  readonly message: string;
  /** From 1, in a file that was read from its text. */
  readonly line?: number;
}

/** A value that was read, or the reasons why it could not be. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Characters of a lesson's file; far above any that a person writes. */
const maxLength = 200_000;
/** Brackets open at one time. */
const maxDepth = 24;

/** Parsed JSON, after its size and its depth have been looked at. */
export function readJson(
  file: string,
  text: string,
  mostCharacters = maxLength,
): Read<unknown> {
  if (text.length > mostCharacters) {
    return refused(file, `longer than ${mostCharacters} characters`);
  }
  if (depthOf(text) > maxDepth) {
    return refused(file, `nested deeper than ${maxDepth} levels`);
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : "no JSON";
    const [, position] = / at position (\d+)/.exec(message) ?? [];
    if (position === undefined) return refused(file, message);
    const line = text.slice(0, Number(position)).split("\n").length;
    return refused(file, message, line);
  }
}

function refused(file: string, message: string, line?: number): Read<never> {
  const where = line === undefined ? {} : { line };
  return { ok: false, problems: [{ file, place: "", message, ...where }] };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === "\\") index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "[" || character === "{") {
      deepest = Math.max(deepest, ++depth);
    } else if (character === "]" || character === "}") depth--;
  }
  return deepest;
}

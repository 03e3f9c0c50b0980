/**
 * The line, from 1, on which the value at a path of a JSON text begins; of a
 * path that leads nowhere, that of the last value on the way. The text must be
 * JSON.
 */
export function lineOf(
  text: string,
  path: readonly (string | number)[],
): number {
  let at = skipSpace(text, 0);
  for (const key of path) {
    const next =
      text[at] === "["
        ? entryOf(text, at, Number(key))
        : text[at] === "{"
          ? memberOf(text, at, String(key))
          : null;
    if (next === null) break;
    at = next;
  }
  return text.slice(0, at).split("\n").length;
}

/** A key that stands twice in one object: JSON takes the last and says nothing. */
export interface DoubleKey {
  readonly key: string;
  /** The line, from 1, of the later one. */
  readonly line: number;
}

/** All keys that stand twice in an object of a JSON text. */
export function doubleKeys(text: string): readonly DoubleKey[] {
  const found: DoubleKey[] = [];
  /** The keys of each object that is open; of a list there are none. */
  const open: Set<string>[] = [];
  let line = 1;
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"\s*:?|[{}[\]\n]/g)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (token.endsWith(":")) {
      const key = JSON.parse(token.slice(0, -1)) as string;
      const keys = open.at(-1);
      if (keys?.has(key) === true) found.push({ key, line });
      keys?.add(key);
    }
    line += token.split("\n").length - 1;
  }
  return found;
}

/** Where a member's value begins; null when there is none of that name. */
function memberOf(text: string, start: number, name: string): number | null {
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const end = skipValue(text, at);
    const isWanted = JSON.parse(text.slice(at, end)) === name;
    at = skipSpace(text, skipSpace(text, end) + 1);
    if (isWanted) return at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] !== ",") return null;
    at = skipSpace(text, at + 1);
  }
  return null;
}

/** Where an entry of a list begins; null when the list is shorter. */
function entryOf(text: string, start: number, index: number): number | null {
  let at = skipSpace(text, start + 1);
  for (let entry = 0; text[at] !== "]"; entry++) {
    if (entry === index) return at;
    at = skipSpace(text, skipValue(text, at));
    if (text[at] !== ",") return null;
    at = skipSpace(text, at + 1);
  }
  return null;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? "")) at++;
  return at;
}

/** Behind the value that begins here. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const character = text[at] ?? "";
    if (character === '"') {
      at++;
      while (at < text.length && text[at] !== '"')
        at += text[at] === "\\" ? 2 : 1;
    } else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && /[\s,:]/.test(character)) return at;
    at++;
    if (depth === 0 && /["}\]]/.test(text[at - 1] ?? "")) return at;
  }
  return at;
}

import {
  continuations,
  type Continuation,
  type Surroundings,
} from "../../../explain/continuations.ts";
import { SentCommand } from "../../../explain/client-tokens.ts";
import type { TokenTexts } from "../../../explain/token-explanation.ts";
import { octetStringOf, utf8Octets } from "../../../mail/format/octets.ts";

/** Where a word is being written: it begins at `start`, and `typed` is there of it. */
export interface WordPlace {
  readonly start: number;
  readonly typed: string;
  /** The command up to the word, tag and all. */
  readonly before: string;
}

/** The word that the caret stands behind, in the caret's line. */
export function wordAt(
  text: string,
  caret: number,
  prefixOf: (line: string) => string,
): WordPlace {
  const lineStart = text.lastIndexOf("\n", caret - 1) + 1;
  const line = text.slice(lineStart, caret);
  const [typed = ""] = /[^ (,:[<]*$/.exec(line) ?? [];
  const before = line.slice(0, line.length - typed.length);
  return {
    start: caret - typed.length,
    typed,
    before: prefixOf(text.slice(lineStart).split("\n", 1)[0] ?? "") + before,
  };
}

/** Finds what can stand at a place; the answers for one word are found once. */
export class Completer {
  #key: unknown[] = [];
  #found: readonly Continuation[] = [];

  at(
    protocol: string,
    texts: TokenTexts,
    { before, typed }: WordPlace,
    surroundings: Surroundings,
  ): readonly Continuation[] {
    const { session, ...named } = surroundings;
    const key = [protocol, texts, before, session, JSON.stringify(named)];
    if (key.some((each, index) => each !== this.#key[index])) {
      const octets = octetStringOf(utf8Octets(before));
      this.#key = key;
      this.#found = continuations(protocol, texts, octets, surroundings);
    }
    const wanted = typed.toUpperCase().replace(/^"/, "");
    return this.#found.filter(({ text }) =>
      text.toUpperCase().replace(/^"/, "").startsWith(wanted),
    );
  }
}

/** Rules of numbers and marks: nobody can guess how those go on. */
const unguessable = new Set(["seq-number", "uniqueid", "msg", "(", ")"]);

/**
 * How a line most likely goes on: as one sent before, else with the first word
 * that fits. Never with a password, neither now nor from what was sent.
 */
export function likelyEnd(
  protocol: string,
  line: string,
  sent: readonly string[],
  place: WordPlace,
  options: readonly Continuation[],
): string {
  if (line === "") return "";
  const tag = place.before.slice(
    0,
    Math.max(0, place.before.length + place.typed.length - line.length),
  );
  const earlier = sent.findLast(
    (each) =>
      each.length > line.length &&
      each.startsWith(line) &&
      !each.includes("\n") &&
      !hasSecret(protocol, tag + each),
  );
  if (earlier !== undefined) return earlier.slice(line.length);
  if (place.typed === "") return "";
  const [first] = options.filter(
    ({ rule, text }) =>
      !unguessable.has(rule) && text.length > place.typed.length,
  );
  return first === undefined ? "" : first.text.slice(place.typed.length);
}

/** Whether a command has something in it that only its user should know. */
function hasSecret(protocol: string, line: string): boolean {
  const frame = { pieces: [octetStringOf(utf8Octets(line))], literals: [] };
  return new SentCommand(protocol, frame)
    .line(0)
    .some(({ rule }) => rule === "password" || rule === "digest");
}

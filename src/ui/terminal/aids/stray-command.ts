import { languageOf } from "../../../explain/grammar.ts";
import { protocols } from "../../../protocols/index.ts";
import type { Protocol } from "../../../protocols/protocol.ts";
import type { CommandWords } from "../../text/command-es.ts";
import type { LanguageCode } from "../../text/language.svelte.ts";
import { piecesOf, type Piece } from "../../text/pieces.ts";
import { knownNames } from "../tagging.ts";

/** Why a line isn't a command here, though it would be one elsewhere. */
export type Stray =
  | {
      /** It has a tag, and the protocol has none. */
      readonly kind: "tag";
      readonly tag: string;
      readonly command: string;
      /** The line as it should be. */
      readonly line: string;
    }
  | {
      /** It is a command of other protocols. */
      readonly kind: "elsewhere";
      readonly command: string;
      /** As people write them. */
      readonly others: readonly string[];
    };

/** What a line that begins with no command of the protocol would be elsewhere; null for nothing. */
export function strayOf(line: string, protocol: Protocol): Stray | null {
  const words = line.trim().split(" ");
  const [first = "", second = ""] = words.map((word) => word.toUpperCase());
  const known = knownNames(protocol);
  if (!protocol.tagged && known.has(second)) {
    const [tag = "", ...rest] = words;
    return { kind: "tag", tag, command: second, line: rest.join(" ") };
  }
  for (const command of protocol.tagged ? [second] : [first, second]) {
    if (known.has(command)) continue;
    const others = protocols
      .filter((other) => knownNames(other).has(command))
      .map(({ name }) => languageOf(name));
    if (others.length > 0) {
      return { kind: "elsewhere", command, others: [...new Set(others)] };
    }
  }
  return null;
}

/** That in words. */
export function strayPieces(
  stray: Stray,
  { name }: Protocol,
  words: CommandWords,
  language: LanguageCode,
): readonly Piece[] {
  const protocol = languageOf(name);
  if (stray.kind === "tag") {
    return piecesOf(words.noTags, { protocol, tag: stray.tag });
  }
  const { command, others } = stray;
  const listed = new Intl.ListFormat(language).format(others);
  return piecesOf(words.elsewhere, { protocol, command, others: listed });
}

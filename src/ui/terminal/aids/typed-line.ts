import { SentCommand } from "../../../explain/client-tokens.ts";
import { commandRules } from "../../../explain/command-names.ts";
import type { Token } from "../../../explain/token.ts";
import {
  octetStringOf,
  utf8Octets,
  type OctetString,
} from "../../../mail/format/octets.ts";
import type { Frame } from "../../../protocols/protocol.ts";
import type { CommandLine } from "../command-line.svelte.ts";

/** How a piece of what is being typed looks. */
export type Look =
  | "plain"
  | "tag"
  | "command"
  /** A command that the server knows and doesn't take now. */
  | "later"
  /** No command that the server knows. */
  | "unknown"
  | "string"
  | "literal"
  | "flag"
  | "number";

export interface Segment {
  readonly text: string;
  readonly look: Look;
}

/** What typed text is read with. */
export interface Reading {
  /** Name of the protocol. */
  readonly protocol: string;
  /** What is sent before a line that has no tag of its own; "" without automatic tags. */
  readonly prefixOf: (line: string) => string;
  /** The commands that the server knows, and those that it takes now; in capitals. */
  readonly known: ReadonlySet<string>;
  readonly legal: ReadonlySet<string>;
  /** Of the command in progress: its frame so far, and octets of its literal to come. */
  readonly begun: Frame | null;
  readonly literal: number | null;
}

/** More characters than this are shown plainly: nobody types them. */
const mostPainted = 4000;

/** What is being typed as runs of one look each. */
export function segmentsOf(line: CommandLine): readonly Segment[] {
  const { text, expected, legal, known, protocol } = line;
  const { connection } = line.bench.prompt;
  if (text.length > mostPainted || connection === undefined) {
    return [{ text, look: "plain" }];
  }
  if (expected?.kind === "line" || expected?.kind === "data") {
    const isKnown = legal.includes(text.toUpperCase());
    return [{ text, look: isKnown ? "command" : "plain" }];
  }
  return painted(text, {
    protocol: protocol.name,
    prefixOf: (each) => line.prefixOf(each),
    known,
    legal: new Set(legal),
    begun: connection.frameStart === null ? null : connection.framer.frame,
    literal: expected?.kind === "literal" ? expected.remaining : null,
  });
}

/** The text as runs of one look each, read by the protocol's own grammar. */
export function painted(text: string, reading: Reading): readonly Segment[] {
  let frame: Frame = reading.begun ?? empty;
  let left = reading.literal;
  let starts = reading.begun === null && left === null;
  const segments: Segment[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) segments.push({ text: "\n", look: "plain" });
    const { head, rest, remaining } = literalPart(line, left);
    if (head !== "") segments.push({ text: head, look: "literal" });
    left = remaining;
    if (left !== null) continue;
    const prefix = starts ? reading.prefixOf(rest) : "";
    const octets = octetStringOf(utf8Octets(rest));
    const pieces = [...frame.pieces, prefix + octets];
    // What the literals hold makes no difference to how the rest looks.
    const literals = pieces.slice(1).map((_, i) => frame.literals[i] ?? "");
    frame = { pieces, literals };
    const tokens = new SentCommand(reading.protocol, frame)
      .line(pieces.length - 1)
      .map((each) => ({
        ...each,
        from: Math.max(0, each.from - prefix.length),
        to: each.to - prefix.length,
      }));
    segments.push(...looks(rest, tokens, starts, reading));
    left = announced(rest);
    starts = left === null;
    if (starts) frame = empty;
  }
  return segments;
}

const empty: Frame = { pieces: [], literals: [] };

/** The part of a line that belongs to a literal of which `left` octets are to come. */
function literalPart(line: string, left: number | null) {
  if (left === null) return { head: "", rest: line, remaining: null };
  const size = utf8Octets(line).length + 2;
  if (size <= left) return { head: line, rest: "", remaining: left - size };
  let end = 0;
  let octets = 0;
  for (const character of line) {
    if (octets >= left) break;
    octets += utf8Octets(character).length;
    end += character.length;
  }
  return { head: line.slice(0, end), rest: line.slice(end), remaining: null };
}

function looks(
  line: string,
  tokens: readonly Token[],
  starts: boolean,
  reading: Reading,
): readonly Segment[] {
  const segments: Segment[] = [];
  const place = placesIn(line);
  let done = 0;
  const add = (from: number, to: number, look: Look): void => {
    if (from > done) {
      segments.push({ text: line.slice(done, from), look: "plain" });
    }
    if (to > from) segments.push({ text: line.slice(from, to), look });
    done = Math.max(done, to);
  };
  const isNamed = tokens.some(({ rule }) => commandRules.includes(rule));
  for (const token of tokens) {
    if (token.to <= 0) continue;
    const from = Math.max(done, place(token.from));
    const text = line.slice(from, place(token.to));
    if (token.rule !== "unreadable") {
      add(from, from + text.length, lookOf(token, text, reading));
    } else if (starts && !isNamed) {
      const [word = ""] = text.split(" ");
      const isDone = word.length < text.length || !isBegun(word, reading.known);
      add(from, from + word.length, isDone ? "unknown" : "plain");
    }
  }
  add(line.length, line.length, "plain");
  return segments;
}

function lookOf({ rule }: Token, text: string, reading: Reading): Look {
  if (rule === "tag") return "tag";
  if (commandRules.includes(rule)) {
    const name = text.toUpperCase();
    if (!reading.known.has(name)) return "unknown";
    return reading.legal.has(name) ? "command" : "later";
  }
  if (rule === "literal") return "literal";
  if (text.startsWith('"')) return "string";
  if (text.startsWith("\\") || rule.startsWith("flag")) return "flag";
  return /^[\d*:,]+$/.test(text) ? "number" : "plain";
}

/** Whether a word may yet become a command. */
function isBegun(word: string, known: ReadonlySet<string>): boolean {
  const begun = word.toUpperCase();
  return [...known].some((name) => name.startsWith(begun));
}

/** From octets of a line to its characters. */
function placesIn(line: string): (octet: number) => number {
  if (utf8Octets(line).length === line.length) return (octet) => octet;
  const places: number[] = [];
  let at = 0;
  for (const character of line) {
    places.push(...Array<number>(utf8Octets(character).length).fill(at));
    at += character.length;
  }
  return (octet) => places[octet] ?? line.length;
}

/** Octets of the literal that a line announces at its end, or null. */
function announced(line: OctetString): number | null {
  const found = /\{(\d{1,15})\+?\}$/.exec(line);
  return found === null ? null : Number(found[1]);
}

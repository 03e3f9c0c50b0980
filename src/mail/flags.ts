/**
 * Flags of a message: the five system flags as bits, and keywords as words.
 *
 * RFC 3501 §2.3.2. \Recent is not here: it belongs to a session, not to a
 * message (see `recentFrom` in mailbox.ts). Names compare without case; a
 * keyword keeps the spelling it was first given in its mailbox.
 */
export interface Flags {
  /** Sum of the bits of `systemFlags`. */
  readonly system: number;
  readonly keywords: readonly string[];
}

/** The system flags that a client may set, in the order of their bits. */
export const systemFlags = [
  "\\Answered",
  "\\Flagged",
  "\\Deleted",
  "\\Seen",
  "\\Draft",
] as const;

export type SystemFlag = (typeof systemFlags)[number];

export const answered = 1;
export const flagged = 2;
export const deleted = 4;
export const seen = 8;
export const draft = 16;

export const noFlags: Flags = { system: 0, keywords: [] };

/** The bit of a system flag by name, in any case; 0 when it is no system flag. */
export function systemBit(name: string): number {
  const wanted = name.toLowerCase();
  const index = systemFlags.findIndex((flag) => flag.toLowerCase() === wanted);
  return index < 0 ? 0 : 1 << index;
}

/** One value for each set of system flags, since nearly all messages have no keyword. */
const withoutKeyword: readonly Flags[] = Array.from(
  { length: 1 << systemFlags.length },
  (_, system) => ({ system, keywords: noFlags.keywords }),
);

/** Flags by bits and keywords. */
export function flagsWith(system: number, keywords: readonly string[]): Flags {
  const known = keywords.length === 0 ? withoutKeyword[system] : undefined;
  return known ?? { system, keywords };
}

/** Flags from names such as `\Seen` or `$Work`; a name given twice counts once. */
export function flagsOf(names: readonly string[]): Flags {
  let system = 0;
  const keywords = new Map<string, string>();
  for (const name of names) {
    const bit = systemBit(name);
    const known = name.toLowerCase();
    if (bit !== 0) system |= bit;
    else if (!keywords.has(known)) keywords.set(known, name);
  }
  return flagsWith(system, [...keywords.values()]);
}

/** Names as they go on the wire, system flags first. */
export function flagNames(flags: Flags): string[] {
  const names: string[] = systemFlags.filter(
    (_, index) => (flags.system & (1 << index)) !== 0,
  );
  return names.concat(flags.keywords);
}

/** True when both hold the same flags, in whatever order. */
export function sameFlags(a: Flags, b: Flags): boolean {
  if (a === b) return true;
  return (
    a.system === b.system &&
    a.keywords.length === b.keywords.length &&
    withoutKeywords(a.keywords, b.keywords).length === 0
  );
}

/** Keywords with new ones put behind them, each once; the first list when none is new. */
export function withKeywords(
  known: readonly string[],
  used: readonly string[],
): readonly string[] {
  const unknown = withoutKeywords(used, known);
  if (unknown.length === 0) return known;
  return [...known, ...flagsOf(unknown).keywords];
}

/** The first keywords without the others; the same list when none goes. */
export function withoutKeywords(
  keywords: readonly string[],
  others: readonly string[],
): readonly string[] {
  if (keywords.length === 0 || others.length === 0) return keywords;
  if (keywords === others) return [];
  const gone = new Set(others.map((keyword) => keyword.toLowerCase()));
  const kept = keywords.filter((keyword) => !gone.has(keyword.toLowerCase()));
  return kept.length === keywords.length ? keywords : kept;
}

/** Whether the system flag `bit` (such as `seen`) is set. */
export function hasFlag(flags: Flags, bit: number): boolean {
  return (flags.system & bit) !== 0;
}

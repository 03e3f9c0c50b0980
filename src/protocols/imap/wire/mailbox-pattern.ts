import { canonicalName, hierarchyDelimiter } from "../../../mail/mailbox.ts";

/**
 * Whether a mailbox name matches a pattern of LIST: `*` is any characters,
 * `%` any but the hierarchy delimiter.
 *
 * RFC 3501 §6.3.8. Takes time proportional to pattern times name, whatever
 * the pattern: it keeps the set of places reached, and never goes back.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  let reached = new Set<number>([0]);
  for (const char of pattern) {
    const next = new Set<number>();
    for (const at of reached) {
      if (char !== "*" && char !== "%") {
        if (name.startsWith(char, at)) next.add(at + char.length);
        continue;
      }
      for (let end = at; end <= name.length && !next.has(end); end++) {
        next.add(end);
        if (char === "%" && name[end] === hierarchyDelimiter) break;
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(name.length);
}

/**
 * The names that a pattern gives, with the superior names that only a `%` at
 * its end brings in. INBOX matches in any case, also as the first level.
 */
export function namesMatching(
  pattern: string,
  names: readonly string[],
): readonly { readonly name: string; readonly isImplied: boolean }[] {
  const known = new Set(names);
  const wanted = canonicalName(pattern);
  const found = new Map<string, boolean>();
  for (const name of names) {
    const isMatch =
      matchesPattern(wanted, name) ||
      (name === "INBOX" && matchesPattern(pattern.toUpperCase(), name));
    if (isMatch) found.set(name, false);
    if (!pattern.endsWith("%")) continue;
    const levels = name.split(hierarchyDelimiter);
    for (let depth = levels.length - 1; depth > 0; depth--) {
      const superior = levels.slice(0, depth).join(hierarchyDelimiter);
      if (known.has(superior) || found.has(superior)) continue;
      if (matchesPattern(wanted, superior)) found.set(superior, true);
    }
  }
  return [...found]
    .map(([name, isImplied]) => ({ name, isImplied }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

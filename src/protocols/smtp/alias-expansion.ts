import type { Aliases } from "../../mail/mail-path.ts";

/** No alias stands for more than so many addresses, whatever it goes through. */
const mostTargets = 1000;

/**
 * For whom an alias stands in the end: names that are no aliases themselves,
 * and addresses elsewhere, each once. One that stands for itself is the mailbox
 * of that name; one that only leads in a circle stands for nobody. `localName`
 * gives the local part of an address that is kept here, and all else as it is.
 *
 * RFC 5321 §3.9.1
 */
export function expandAlias(
  aliases: Aliases,
  name: string,
  localName: (target: string) => string,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [name.toLowerCase()];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || found.size >= mostTargets) continue;
    seen.add(at);
    for (const given of (aliases.get(at) ?? []).toReversed()) {
      const target = localName(given);
      const lower = target.toLowerCase();
      if (lower !== at && aliases.has(lower)) open.push(lower);
      else found.add(target);
    }
  }
  return [...found];
}

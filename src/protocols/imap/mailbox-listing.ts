import { parentName } from "../../mail/mailbox.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import type { ListArguments } from "./wire/list-options.ts";
import { namesMatching } from "./wire/mailbox-pattern.ts";

/** What a user knows of, by name: mailboxes that are there, and names on the list of subscriptions. */
interface Known {
  readonly mailboxes: ReadonlyMap<
    string,
    { readonly mailbox: Pick<Mailbox, "specialUse"> }
  >;
  readonly subscriptions: ReadonlySet<string>;
}

/** A name that LIST gives. */
export interface ListedName {
  readonly name: string;
  readonly exists: boolean;
  /** Of the selection options, those that a name below it meets (RFC 5258 §3.5). */
  readonly childInfo: readonly string[];
}

/**
 * The names that LIST gives, in order.
 *
 * RFC 5258 §3. Those that match a pattern and meet all selection options; with
 * RECURSIVEMATCH also those that match and have such a name below them which
 * isn't given itself. Where nothing is selected, a `%` at a pattern's end also
 * brings in superior names that don't exist (RFC 3501 §6.3.8).
 */
export function listedNames(
  { mailboxes, subscriptions }: Known,
  { reference, patterns, isExtended, selection }: ListArguments,
): readonly ListedName[] {
  const criteria = (["SUBSCRIBED", "SPECIAL-USE"] as const).filter((option) =>
    selection.has(option),
  );
  const isMeant = (name: string) =>
    (!selection.has("SUBSCRIBED") || subscriptions.has(name)) &&
    (!selection.has("SPECIAL-USE") ||
      (mailboxes.get(name)?.mailbox.specialUse.length ?? 0) > 0);
  const candidates = selection.has("SUBSCRIBED")
    ? [...subscriptions]
    : [...mailboxes.keys()];
  const meant = candidates.filter(isMeant);
  // In the extended form an empty pattern is passed over (RFC 5258 §3).
  const asked = isExtended ? patterns.filter(Boolean) : patterns;
  const matching = (names: readonly string[], implied: boolean) =>
    new Set(
      asked
        .flatMap((pattern) => namesMatching(reference + pattern, names))
        .filter(({ isImplied }) => implied || !isImplied)
        .map(({ name }) => name),
    );
  const given = matching(meant, criteria.length === 0);
  const above = selection.has("RECURSIVEMATCH")
    ? superiorsOf(meant)
    : new Map();
  for (const name of matching([...above.keys()], false)) {
    const below: readonly string[] = above.get(name) ?? [];
    if (below.some((each) => !given.has(each))) given.add(name);
  }
  return [...given].sort().map((name) => ({
    name,
    exists: mailboxes.has(name),
    childInfo: above.has(name) ? criteria : [],
  }));
}

/** Every name that others stand below, at any depth, with those. */
export function superiorsOf(
  names: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const superiors = new Map<string, string[]>();
  for (const name of names) {
    let parent = parentName(name);
    while (parent !== null) {
      const known = superiors.get(parent);
      if (known === undefined) superiors.set(parent, [name]);
      else known.push(name);
      parent = parentName(parent);
    }
  }
  return superiors;
}

import {
  flagsWith,
  withKeywords,
  withoutKeywords,
  type Flags,
} from "./flags.ts";

/** All flags of both. */
export function addFlags(flags: Flags, more: Flags): Flags {
  const system = flags.system | more.system;
  const keywords = withKeywords(flags.keywords, more.keywords);
  const isSame = system === flags.system && keywords === flags.keywords;
  return isSame ? flags : flagsWith(system, keywords);
}

/** The first flags without those of the second. */
export function removeFlags(flags: Flags, gone: Flags): Flags {
  const system = flags.system & ~gone.system;
  const keywords = withoutKeywords(flags.keywords, gone.keywords);
  const isSame = system === flags.system && keywords === flags.keywords;
  return isSame ? flags : flagsWith(system, keywords);
}

/** The flags, each keyword spelt as in a list of known ones where it is there. */
export function speltAs(flags: Flags, known: readonly string[]): Flags {
  if (flags.keywords.length === 0) return flags;
  const spellings = new Map(known.map((each) => [each.toLowerCase(), each]));
  const keywords = flags.keywords.map(
    (keyword) => spellings.get(keyword.toLowerCase()) ?? keyword,
  );
  return { ...flags, keywords };
}

/** A change of flags that is worked out once for each set of flags. */
export function onceForEach(
  change: (flags: Flags) => Flags,
): (flags: Flags) => Flags {
  const known = new Map<Flags, Flags>();
  return (flags) => {
    let after = known.get(flags);
    if (after === undefined) known.set(flags, (after = change(flags)));
    return after;
  };
}

/** Whether a list of keywords has this one, in any case. */
export function includesKeyword(
  keywords: readonly string[],
  keyword: string,
): boolean {
  if (keywords.length === 0) return false;
  const wanted = keyword.toLowerCase();
  return keywords.some((known) => known.toLowerCase() === wanted);
}

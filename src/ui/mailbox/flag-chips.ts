import { includesKeyword } from "../../mail/flag-sets.ts";
import { flagNames, systemFlags, type Flags } from "../../mail/flags.ts";

/** A flag as a chip. */
export interface FlagChip {
  readonly name: string;
  readonly deletes: boolean;
  /** True when the last step set it. */
  readonly fresh: boolean;
}

/** So many chips fit a row; what is more goes behind a number. */
const chipsShown = 2;

/** The chips of a message, the most telling first, and how many are left out. */
export function flagChips(
  flags: Flags,
  before: Flags | null,
): { readonly chips: readonly FlagChip[]; readonly more: readonly string[] } {
  const earlier = before === null ? null : flagNames(before);
  const all = flagNames(flags).map((name) => ({
    name,
    deletes: name === systemFlags[2],
    fresh: earlier !== null && !includesKeyword(earlier, name),
  }));
  const urgency = (chip: FlagChip) =>
    (chip.deletes ? 2 : 0) + (chip.fresh ? 1 : 0);
  all.sort((a, b) => urgency(b) - urgency(a));
  return {
    chips: all.slice(0, chipsShown),
    more: all.slice(chipsShown).map(({ name }) => name),
  };
}

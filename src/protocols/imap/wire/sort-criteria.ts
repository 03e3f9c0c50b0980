import type { Reader } from "./reader.ts";
import { atom, list } from "./words.ts";

const sortKeys = [
  "ARRIVAL",
  "CC",
  "DATE",
  "FROM",
  "SIZE",
  "SUBJECT",
  "TO",
] as const;
/** RFC 5957 §5 */
const displayKeys = ["DISPLAYFROM", "DISPLAYTO"] as const;

export type SortKey = (typeof sortKeys)[number] | (typeof displayKeys)[number];

export interface SortCriterion {
  readonly key: SortKey;
  readonly isReversed: boolean;
}

/** Criteria that are still an honest question. */
const most = 50;

/**
 * By what SORT puts messages in order.
 *
 * RFC 5256 §5
 *
 *     sort-criteria  = "(" sort-criterion *(SP sort-criterion) ")"
 *     sort-criterion = ["REVERSE" SP] sort-key
 */
export function sortCriteria(reader: Reader): readonly SortCriterion[] {
  const at = reader.position;
  const criteria = list(reader, sortCriterion);
  if (criteria.length === 0) reader.fail("empty-list", {}, at);
  if (criteria.length > most) reader.fail("too-deep", {}, at);
  return criteria;
}

function sortCriterion(reader: Reader): SortCriterion {
  const isReversed = reader.as("sort-reverse", () => reader.skip("REVERSE "));
  const at = reader.position;
  const word = reader.as("sort-key", atom).toUpperCase();
  const known: readonly SortKey[] = reader.offers("SORT=DISPLAY")
    ? [...sortKeys, ...displayKeys]
    : sortKeys;
  const key = known.find((name) => name === word);
  if (key === undefined) reader.fail("unknown-sort-key", { found: word }, at);
  return { key: key ?? "ARRIVAL", isReversed };
}

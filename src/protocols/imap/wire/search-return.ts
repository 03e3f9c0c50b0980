import type { OctetString } from "../../../mail/format/octets.ts";
import type { Reader } from "./reader.ts";
import { printString } from "./strings.ts";
import { printUidSet } from "./uid-set.ts";
import { atom, list } from "./words.ts";

const returnOptions = ["MIN", "MAX", "ALL", "COUNT", "SAVE"] as const;

/** A result that SEARCH may give; SAVE keeps it for `$` instead. */
export type SearchReturn = (typeof returnOptions)[number];

/**
 * Which results are wanted; null where RETURN isn't there.
 *
 * RFC 4731 §3.1, RFC 5182 §2.1; form: RFC 4466 §2.6.1
 *
 *     search-return-opts = "RETURN" SP "(" [search-return-opt *(SP search-return-opt)] ")"
 *     search-return-opt  = "MIN" / "MAX" / "ALL" / "COUNT" / "SAVE"
 *
 * An empty list asks for ALL.
 */
export function searchReturns(reader: Reader): readonly SearchReturn[] | null {
  if (!reader.offers("ESEARCH") || !reader.skip("RETURN")) return null;
  reader.space();
  const asked = list(reader, searchReturn);
  reader.space();
  return asked.length === 0 ? ["ALL"] : asked;
}

function searchReturn(reader: Reader): SearchReturn {
  const at = reader.position;
  const word = reader.as("search-return-opt", atom).toUpperCase();
  const option = returnOptions
    .filter((name) => name !== "SAVE" || reader.offers("SEARCHRES"))
    .find((name) => name === word);
  if (option === undefined) {
    reader.fail("unknown-search-return", { found: word }, at);
  }
  return option ?? "ALL";
}

/** Which of the messages found an answer is about, and `$` from now on (RFC 5182 §2.4). */
export function keptOf<Found>(
  found: readonly Found[],
  returns: readonly SearchReturn[],
): readonly Found[] {
  const ends = (["MIN", "MAX"] as const).filter((end) => returns.includes(end));
  const isWhole = returns.includes("ALL") || returns.includes("COUNT");
  if (isWhole || ends.length === 0 || found.length < 2) return found;
  return ends.flatMap((end) => found.at(end === "MIN" ? 0 : -1) ?? []);
}

/**
 * What SEARCH answers to RETURN; null when nothing but SAVE was asked for.
 *
 * RFC 4466 §2.6.2
 *
 *     esearch-response  = "ESEARCH" [search-correlator] [SP "UID"]
 *                         *(SP search-return-data)
 *     search-correlator = SP "(" "TAG" SP tag-string ")"
 */
export function printSearchReturn(
  tag: string,
  byUid: boolean,
  found: readonly number[],
  returns: readonly SearchReturn[],
): OctetString | null {
  if (returns.every((option) => option === "SAVE")) return null;
  const words = ["ESEARCH", `(TAG ${printString(tag)})`];
  if (byUid) words.push("UID");
  const [first] = found;
  if (first !== undefined) {
    if (returns.includes("MIN")) words.push(`MIN ${first}`);
    if (returns.includes("MAX")) words.push(`MAX ${found.at(-1) ?? first}`);
    if (returns.includes("ALL")) words.push(`ALL ${printUidSet(found)}`);
  }
  if (returns.includes("COUNT")) words.push(`COUNT ${found.length}`);
  return words.join(" ");
}

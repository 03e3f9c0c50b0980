import type { OctetString } from "../../mail/format/octets.ts";
import type { WireLine } from "../ladder/wire-line.ts";

/** Where a text was found: a line of an event, and from where to where in its shown text. */
export interface Hit {
  readonly seq: number;
  readonly index: number;
  /** In UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** More hits than these are not looked for. */
export const mostHits = 10_000;

/** How many lines are read before it is asked whether there is still time. */
const atOnce = 32;

/** The pattern for a text in any case; null for none. */
export function patternFor(text: string): RegExp | null {
  if (text === "") return null;
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"), "giu");
}

/**
 * Looks for a text in all lines, those in folds too. `shown` makes a line's
 * octets the text on screen; `pause` is waited for now and then, and ends the
 * search when it says so.
 */
export async function findHits(
  lines: readonly WireLine[],
  pattern: RegExp,
  shown: (octets: OctetString) => string,
  pause: () => Promise<boolean> | null,
): Promise<readonly Hit[] | null> {
  const hits: Hit[] = [];
  let read = 0;
  for (const { seq, side, octets, body } of lines) {
    if (side === "none") continue;
    const count = body?.count ?? 1;
    for (let index = 0; index < count; index++) {
      const text = shown(body?.line(index) ?? octets);
      for (const found of text.matchAll(pattern)) {
        const from = found.index;
        hits.push({ seq, index, from, to: from + found[0].length });
        if (hits.length > mostHits) return hits;
      }
      if (++read % atOnce !== 0) continue;
      const wait = pause();
      if (wait !== null && !(await wait)) return null;
    }
  }
  return hits;
}

/** The numbers of the hits in each line, by its event's `seq` and its index. */
export function hitsByRow(
  hits: readonly Hit[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, { seq, index }] of hits.entries()) {
    const row = `${seq} ${index}`;
    const known = found.get(row);
    if (known === undefined) found.set(row, [number]);
    else known.push(number);
  }
  return found;
}

/** The first hit at or after a line; the first of all when none comes after it. */
export function hitFrom(
  hits: readonly Hit[],
  lines: readonly WireLine[],
  seq: number | null,
): number {
  if (seq === null) return 0;
  const place = new Map(lines.map((line, at) => [line.seq, at]));
  const start = place.get(seq) ?? 0;
  const found = hits.findIndex((hit) => (place.get(hit.seq) ?? 0) >= start);
  return Math.max(0, found);
}

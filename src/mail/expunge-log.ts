/** UIDs from one to another, both counted in. */
export interface UidRange {
  readonly from: number;
  readonly to: number;
}

/** What went at one time, and all that went before. */
interface Expunged {
  readonly modSeq: number;
  readonly ranges: readonly UidRange[];
  readonly before: Expunged | null;
}

/** So many ranges of UIDs are remembered; after twice as many, older ones are forgotten. */
const mostRanges = 20_000;

/**
 * Which UIDs a mailbox had and has no more, with the mod-sequence of their
 * going. Adding to it keeps the older value as it is and copies nothing.
 *
 * RFC 7162 §3.2, §5
 */
export class ExpungeLog {
  static readonly empty = new ExpungeLog(null, 0, 0);

  readonly #latest: Expunged | null;
  /** How many ranges are remembered. */
  readonly #length: number;
  /** The highest mod-sequence of what was forgotten. */
  readonly #forgotten: number;

  private constructor(
    latest: Expunged | null,
    length: number,
    forgotten: number,
  ) {
    this.#latest = latest;
    this.#length = length;
    this.#forgotten = forgotten;
  }

  /** With UIDs, in ascending order, that went in one change. */
  with(modSeq: number, uids: readonly number[]): ExpungeLog {
    const ranges = rangesOf(uids);
    const latest = { modSeq, ranges, before: this.#latest };
    const length = this.#length + ranges.length;
    const log = new ExpungeLog(latest, length, this.#forgotten);
    return length > 2 * mostRanges ? log.#shortened() : log;
  }

  /** What went after a mod-sequence, latest first; null where that was forgotten. */
  since(modSeq: number): readonly UidRange[] | null {
    if (modSeq < this.#forgotten) return null;
    const found: UidRange[] = [];
    let each = this.#latest;
    for (; each !== null && each.modSeq > modSeq; each = each.before) {
      for (const range of each.ranges) found.push(range);
    }
    return found;
  }

  /** Without the oldest entries; the latest one always stays. */
  #shortened(): ExpungeLog {
    const kept: Expunged[] = [];
    let length = 0;
    let each = this.#latest;
    for (; each !== null; each = each.before) {
      if (kept.length > 0 && length + each.ranges.length > mostRanges) break;
      kept.push(each);
      length += each.ranges.length;
    }
    let latest: Expunged | null = null;
    for (const { modSeq, ranges } of kept.reverse()) {
      latest = { modSeq, ranges, before: latest };
    }
    return new ExpungeLog(latest, length, each?.modSeq ?? this.#forgotten);
  }
}

function rangesOf(uids: readonly number[]): readonly UidRange[] {
  const ranges: UidRange[] = [];
  let from = uids[0] ?? 0;
  let to = from - 1;
  for (const uid of uids) {
    if (uid !== to + 1) {
      ranges.push({ from, to });
      from = uid;
    }
    to = uid;
  }
  if (uids.length > 0) ranges.push({ from, to });
  return ranges;
}

import {
  numberBefore,
  type BelievedMailbox,
  type BelievedMessage,
} from "../../clients/belief.ts";
import { unknownMessage } from "../../clients/believed-message.ts";

/** Height of a row in px where messages were removed. */
export const removedRowHeight = 25;

export type BelievedRow =
  | {
      readonly kind: "message";
      readonly number: number;
      /** Its number before the latest removals, when that was another one. */
      readonly was: number | null;
      readonly message: BelievedMessage;
    }
  | {
      readonly kind: "removed";
      /** The number that the first of them had. */
      readonly number: number;
      readonly message: BelievedMessage;
      readonly count: number;
    };

/** Where removed messages were: behind so many that are still there. */
interface Gap {
  readonly behind: number;
  readonly number: number;
  readonly message: BelievedMessage;
  readonly count: number;
}

/**
 * The rows of a mailbox as a device believes it to be, with the places of what
 * it was last told is gone. Rows are made only when asked for.
 */
export class BelievedRows {
  readonly length: number;
  /** Of all rows together, in px. */
  readonly height: number;
  readonly #mailbox: BelievedMailbox;
  readonly #rowHeight: number;
  readonly #gaps: readonly Gap[];

  constructor(mailbox: BelievedMailbox, rowHeight: number) {
    this.#mailbox = mailbox;
    this.#rowHeight = rowHeight;
    this.#gaps = gapsOf(mailbox);
    const { length } = mailbox.messages;
    this.length = length + this.#gaps.length;
    this.height = length * rowHeight + this.#gaps.length * removedRowHeight;
  }

  row(index: number): BelievedRow | undefined {
    const gaps = this.#gapsBefore(index);
    const gap = this.#gaps[gaps];
    if (gap !== undefined && gap.behind + gaps === index) {
      const { number, message, count } = gap;
      return { kind: "removed", number, message, count };
    }
    const number = index - gaps + 1;
    const message = this.#mailbox.messages.at(number);
    if (message === undefined) return undefined;
    const before = numberBefore(this.#mailbox, number);
    const was = before === number ? null : before;
    return { kind: "message", number, was, message };
  }

  /** Distance of a row from the top, in px. */
  top(index: number): number {
    const gaps = this.#gapsBefore(index);
    return (index - gaps) * this.#rowHeight + gaps * removedRowHeight;
  }

  /** The rows that a window needs, each with its place. */
  inSight(
    scrollTop: number,
    height: number,
  ): readonly { readonly index: number; readonly row: BelievedRow }[] {
    const overscan = 4;
    const first = Math.max(0, this.#indexAt(scrollTop) - overscan);
    const end = this.#indexAt(scrollTop + height) + 1 + overscan;
    const rows: { index: number; row: BelievedRow }[] = [];
    for (let index = first; index < Math.min(end, this.length); index++) {
      const row = this.row(index);
      if (row !== undefined) rows.push({ index, row });
    }
    return rows;
  }

  #indexAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How many gaps have their row before row `index`. */
  #gapsBefore(index: number): number {
    let low = 0;
    let high = this.#gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = (this.#gaps[middle]?.behind ?? Infinity) + middle;
      if (row < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function gapsOf({ removed }: BelievedMailbox): readonly Gap[] {
  const gaps: Gap[] = [];
  let before = 0;
  for (const { number, count, messages } of removed) {
    const behind = number - 1 - before;
    if (messages.length < count) {
      const message = messages[0] ?? unknownMessage;
      gaps.push({ behind, number, message, count });
    } else {
      for (const [place, message] of messages.entries()) {
        gaps.push({ behind, number: number + place, message, count: 1 });
      }
    }
    before += count;
  }
  return gaps;
}

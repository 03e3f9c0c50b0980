import {
  numberBefore,
  type BelievedMailbox,
  type BelievedMessage,
} from "../../clients/belief.ts";
import { unknownMessage } from "../../clients/believed-message.ts";
import { RowPlaces, type Between } from "./row-places.ts";

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
interface Gap extends Between {
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
  readonly #places: RowPlaces<Gap>;

  constructor(mailbox: BelievedMailbox, rowHeight: number) {
    this.#mailbox = mailbox;
    const { length } = mailbox.messages;
    this.#places = new RowPlaces(length, gapsOf(mailbox), rowHeight);
    this.length = this.#places.length;
    this.height = this.#places.height;
  }

  row(index: number): BelievedRow | undefined {
    const number = this.#places.at(index);
    if (typeof number !== "number") {
      const { number: was, message, count } = number;
      return { kind: "removed", number: was, message, count };
    }
    const message = this.#mailbox.messages.at(number);
    if (message === undefined) return undefined;
    const before = numberBefore(this.#mailbox, number);
    const was = before === number ? null : before;
    return { kind: "message", number, was, message };
  }

  /** Distance of a row from the top, in px. */
  top(index: number): number {
    return this.#places.top(index);
  }

  /** The rows that a window needs, each with its place. */
  inSight(
    scrollTop: number,
    height: number,
  ): readonly { readonly index: number; readonly row: BelievedRow }[] {
    const overscan = 4;
    const { first, end } = this.#places.inSight(scrollTop, height, overscan);
    const rows: { index: number; row: BelievedRow }[] = [];
    for (let index = first; index < end; index++) {
      const row = this.row(index);
      if (row !== undefined) rows.push({ index, row });
    }
    return rows;
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

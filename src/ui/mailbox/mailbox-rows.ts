import type { MessageList } from "../../mail/message-list.ts";
import type { Message } from "../../mail/message.ts";
import { steady } from "../state/steady.ts";
import { RowPlaces, type Between } from "./row-places.ts";

/** Usual height of a message's row in px. */
export const messageHeight = 46;

/** So many removed messages in a row are shown one by one; more become one row. */
const removedApart = 12;

export type MailboxRow =
  | {
      readonly kind: "message";
      readonly number: number;
      /** Its number before the last step, when that was another one. */
      readonly was: number | null;
      readonly message: Message;
      /** What it was before the last step changed it; null when it did not. */
      readonly before: Message | null;
      /** True when the last step brought it. */
      readonly arrived: boolean;
    }
  | {
      readonly kind: "removed";
      /** Number and UID that the first of them had. */
      readonly number: number;
      readonly uid: number;
      readonly count: number;
    };

/** The row that was last made for a message. */
const lastMade = new WeakMap<Message, MailboxRow>();

/** Where removed messages were: behind so many that are still there. */
interface Gap extends Between {
  readonly kind: "removed";
  readonly number: number;
  readonly uid: number;
  readonly count: number;
}

type Gone = Omit<Gap, "kind" | "count">;

/**
 * The rows of a mailbox: its messages, and for a while the places of those
 * that the last step removed. Rows are made only when asked for; what is kept
 * grows with what changed, not with the mailbox.
 */
export class MailboxRows {
  readonly length: number;
  /** Of all rows together, in px. */
  readonly height: number;
  /** Of a message's row, in px. */
  readonly rowHeight: number;
  readonly #before: MessageList;
  readonly #now: MessageList;
  readonly #gaps: readonly Gap[];
  readonly #places: RowPlaces<Gap>;
  readonly #changed = new Map<number, Message>();
  readonly #added = new Set<number>();

  constructor(
    before: MessageList,
    now: MessageList,
    rowHeight: number = messageHeight,
  ) {
    this.rowHeight = rowHeight;
    this.#before = before;
    this.#now = now;
    const gone: Gone[] = [];
    before.compare(now, {
      gone: (number, uid) =>
        gone.push({ behind: now.numberAtOrAfter(uid) - 1, number, uid }),
      changed: (_, old) => this.#changed.set(old.uid, old),
      added: ({ uid }) => this.#added.add(uid),
    });
    this.#gaps = gapsOf(gone);
    this.#places = new RowPlaces(now.length, this.#gaps, rowHeight);
    this.length = this.#places.length;
    this.height = this.#places.height;
  }

  /** How many messages the last step removed. */
  get removed(): number {
    return this.#gaps.reduce((sum, { count }) => sum + count, 0);
  }

  /** True when the last step removed, brought or changed something. */
  get changed(): boolean {
    return (
      this.#gaps.length > 0 || this.#changed.size > 0 || this.#added.size > 0
    );
  }

  /** The highest UID there is or has just been; 0 when there is none. */
  get highestUid(): number {
    return Math.max(this.#now.last?.uid ?? 0, this.#gaps.at(-1)?.uid ?? 0);
  }

  /** The row at an index; the same value as long as nothing in it changes. */
  row(index: number): MailboxRow | undefined {
    const place = this.#places.at(index);
    return typeof place === "number" ? this.#messageRow(place) : place;
  }

  /** Where the message with this UID stands; -1 when it is not there. */
  indexOf(uid: number): number {
    const placed = this.#now.byUid(uid);
    if (placed === undefined) return -1;
    return this.#places.indexOf(placed.number);
  }

  /** The next message row from `index` on, in steps of `by`; -1 when there is none. */
  messageFrom(index: number, by: 1 | -1): number {
    for (let next = index; next >= 0 && next < this.length; next += by) {
      if (this.row(next)?.kind === "message") return next;
    }
    return -1;
  }

  /** Distance of a row from the top, in px. */
  top(index: number): number {
    return this.#places.top(index);
  }

  /** The rows from `first` up to, not including, `end` that a window needs. */
  inSight(
    scrollTop: number,
    height: number,
    overscan = 6,
  ): { readonly first: number; readonly end: number } {
    return this.#places.inSight(scrollTop, height, overscan);
  }

  #messageRow(number: number): MailboxRow | undefined {
    const message = this.#now.at(number);
    if (message === undefined) return undefined;
    const { uid } = message;
    const row = steady<MailboxRow>(lastMade.get(message), {
      kind: "message",
      number,
      was: this.#numberBefore(uid, number),
      message,
      before: this.#changed.get(uid) ?? null,
      arrived: this.#added.has(uid),
    });
    lastMade.set(message, row);
    return row;
  }

  #numberBefore(uid: number, number: number): number | null {
    if (this.#gaps.length === 0) return null;
    const before = this.#before.byUid(uid)?.number ?? number;
    return before === number ? null : before;
  }
}

function gapsOf(gone: readonly Gone[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  while (start < gone.length) {
    const behind = gone[start]?.behind;
    let end = start;
    while (end < gone.length && gone[end]?.behind === behind) end++;
    const run = gone.slice(start, end);
    const [first] = run;
    if (first !== undefined && run.length > removedApart) {
      gaps.push({ ...first, kind: "removed", count: run.length });
    } else {
      for (const each of run) {
        gaps.push({ ...each, kind: "removed", count: 1 });
      }
    }
    start = end;
  }
  return gaps;
}

import type { MessageList } from "../../../mail/message-list.ts";
import type { Message } from "../../../mail/message.ts";

/** Width of a card with the gap behind it, in px. */
export const cardWidth = 234;

/** A card on the server's shelf. */
export type ShelfCard =
  | {
      readonly kind: "message";
      readonly number: number;
      readonly message: Message;
    }
  | { readonly kind: "removed"; readonly uid: number };

/** The messages of a mailbox, with the places of UIDs that are used no more. */
export class ShelfCards {
  readonly length: number;
  readonly #messages: MessageList;
  /** Index of each removed one's card, ascending, with its UID. */
  readonly #gaps: readonly { readonly index: number; readonly uid: number }[];

  constructor(messages: MessageList, gone: readonly number[]) {
    this.#messages = messages;
    this.#gaps = [...new Set(gone)]
      .filter((uid) => messages.byUid(uid) === undefined)
      .sort((a, b) => a - b)
      .map((uid, before) => ({
        index: messages.numberAtOrAfter(uid) - 1 + before,
        uid,
      }));
    this.length = messages.length + this.#gaps.length;
  }

  card(index: number): ShelfCard | undefined {
    const later = this.#gaps.findIndex((gap) => gap.index >= index);
    const gap = this.#gaps[later];
    if (gap?.index === index) return { kind: "removed", uid: gap.uid };
    const number = index + 1 - (later < 0 ? this.#gaps.length : later);
    const message = this.#messages.at(number);
    return message === undefined
      ? undefined
      : { kind: "message", number, message };
  }

  /** The cards that a window of some width needs, each with its place. */
  inSight(
    scrollLeft: number,
    width: number,
    each = cardWidth,
  ): readonly { readonly index: number; readonly card: ShelfCard }[] {
    const first = Math.max(0, Math.floor(scrollLeft / each) - 2);
    const end = Math.ceil((scrollLeft + width) / each) + 2;
    const cards: { index: number; card: ShelfCard }[] = [];
    for (let index = first; index < Math.min(end, this.length); index++) {
      const card = this.card(index);
      if (card !== undefined) cards.push({ index, card });
    }
    return cards;
  }
}

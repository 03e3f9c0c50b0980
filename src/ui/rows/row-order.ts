import { putInOrder } from "./put-in-order.ts";

/** So long after the last piece of scrolling a list rests, in ms. */
const restsAfter = 120;

/**
 * Elements of a list that rows have taken over stand where they were as long
 * as it is being scrolled. Once it rests they are put in the order of the rows.
 */
export class RowOrder {
  readonly #placeOf: (row: HTMLElement) => number;
  /** By the page's clock, in ms. */
  #flyingUntil = 0;

  /** `placeOf` gives the place of the row that an element shows. */
  constructor(placeOf: (row: HTMLElement) => number) {
    this.#placeOf = placeOf;
  }

  /** To be called whenever the list has been scrolled. */
  scrolled(): void {
    this.#flyingUntil = performance.now() + restsAfter;
  }

  /**
   * To be called when other rows have been drawn; gives what calls it off.
   * With `count`, each is told of how many it is one.
   */
  arrange(list: HTMLElement | null, count?: number): () => void {
    if (list === null) return () => undefined;
    if (count !== undefined) tellCount(list, String(count));
    const rest = this.#flyingUntil - performance.now();
    if (rest <= 0) this.#putInOrder(list);
    const timer =
      rest <= 0 ? undefined : setTimeout(() => this.#putInOrder(list), rest);
    return () => clearTimeout(timer);
  }

  #putInOrder(list: HTMLElement): void {
    const rows = [...list.children].filter(
      (each) => each instanceof HTMLElement,
    );
    putInOrder(rows, this.#placeOf);
  }
}

function tellCount(list: HTMLElement, count: string): void {
  for (const row of list.children) {
    if (row.ariaSetSize !== count) row.ariaSetSize = count;
  }
}

import { octetStringOf } from "../../mail/format/octets.ts";
import { displayText } from "../ladder/display-text.ts";
import type { TokenChoice, TokenRow } from "../tokens/token-choice.ts";
import type { TokenSource } from "../tokens/token-source.ts";
import type { SourceRows } from "./source-rows.ts";
import { SourceTokens } from "./source-tokens.ts";

/** The rows of a message's source as they stand in the page. */
export class SourceRowTokens implements TokenSource {
  readonly protocol = null;
  readonly look = null;
  readonly #octets: Uint8Array;
  readonly #rows: SourceRows;
  readonly #tokens: SourceTokens;
  readonly #drawn: () => unknown;

  /** `drawn` changes with the rows that are in the page. */
  constructor(octets: Uint8Array, rows: SourceRows, drawn: () => unknown) {
    this.#octets = octets;
    this.#rows = rows;
    this.#tokens = new SourceTokens(octets);
    this.#drawn = drawn;
  }

  get shown(): unknown {
    return this.#drawn();
  }

  rowAt(place: Element): TokenRow | null {
    const item = place.closest<HTMLElement>("[data-row]");
    const text = item?.querySelector<HTMLElement>("code.text") ?? null;
    if (item === null || text === null) return null;
    const index = Number(item.dataset["row"]);
    const row = this.#rows.row(index, null);
    const tokens = this.#tokens.tokensIn(this.#rows.lineOf(index), row);
    if (tokens.length === 0) return null;
    const octets = octetStringOf(this.#octets, row.start, row.end);
    const { key } = item.dataset;
    return { item, key, text, octets, shown: displayText, tokens };
  }

  /** The region as a whole has the focus: the keys go on, or begin at the first row in sight. */
  rowOfFocus(focused: Element, present: TokenChoice | null): TokenRow | null {
    if (present?.row.item.isConnected === true) return present.row;
    const { top } = focused.getBoundingClientRect();
    for (const item of focused.querySelectorAll("[data-row]")) {
      if (item.getBoundingClientRect().top < top) continue;
      const row = this.rowAt(item);
      if (row !== null) return row;
    }
    return null;
  }

  beside({ item }: TokenRow, step: 1 | -1): TokenRow | null {
    let next: Element | null = item;
    do {
      next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
      const row = next === null ? null : this.rowAt(next);
      if (row === null) continue;
      row.item.scrollIntoView({ block: "nearest" });
      return row;
    } while (next !== null);
    return null;
  }

  takeAsked(): null {
    return null;
  }
}

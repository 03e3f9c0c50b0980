import type { Talk } from "../ladder/talk.ts";
import type { Wire } from "../ladder/wire.svelte.ts";
import {
  choiceOf,
  tokenRowAt,
  type TokenChoice,
  type TokenRow,
} from "./token-choice.ts";
import type { TokenSource } from "./token-source.ts";

/** The rows of a wire, whose tokens are those of its protocol. */
export class WireTokens implements TokenSource {
  readonly #wire: Wire<Talk>;

  constructor(wire: Wire<Talk>) {
    this.#wire = wire;
  }

  get protocol(): string {
    return this.#wire.bench.device.protocol;
  }

  get shown(): unknown {
    return this.#wire.shown;
  }

  get look(): unknown {
    return this.#wire.look;
  }

  rowAt(place: Element): TokenRow | null {
    return tokenRowAt(place, this.#wire);
  }

  rowOfFocus(focused: Element): TokenRow | null {
    return focused.matches("li[data-key]") ? this.rowAt(focused) : null;
  }

  /** Up and down go to other lines. */
  beside(): null {
    return null;
  }

  takeAsked(within: HTMLElement): TokenChoice | null {
    const { asked } = this.#wire;
    if (asked === null) return null;
    this.#wire.asked = null;
    const { seq, index = 0, at } = asked;
    const item =
      within.querySelector(`li[data-key="data ${seq} ${index}"]`) ??
      within.querySelector(`li[data-key="line ${seq}"]`);
    const row = item === null ? null : this.rowAt(item);
    return row === null ? null : choiceOf(row, at ?? 0);
  }
}

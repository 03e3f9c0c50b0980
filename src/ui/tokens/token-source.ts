import type { TokenChoice, TokenRow } from "./token-choice.ts";

/** Rows of text in the page whose tokens are explained. */
export interface TokenSource {
  /** The protocol whose grammar it is; null for that of messages alone. */
  readonly protocol: string | null;
  /** Read to hear that other rows are shown. */
  readonly shown: unknown;
  /** How they are shown; another way puts an end to what is explained. */
  readonly look: unknown;
  /** The row that a place in the page belongs to; null when it has no tokens. */
  rowAt(place: Element): TokenRow | null;
  /** The row that the arrow keys are about when this has the focus. */
  rowOfFocus(focused: Element, present: TokenChoice | null): TokenRow | null;
  /** Where the keys go on from a row's end, if anywhere. */
  beside(row: TokenRow, step: 1 | -1): TokenRow | null;
  /** A token that somebody has asked for elsewhere; only once. */
  takeAsked(within: HTMLElement): TokenChoice | null;
}

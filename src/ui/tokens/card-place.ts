import type { TokenRow } from "./token-choice.ts";

/** A part of a token on screen, in px from the corner of what holds the rows. */
export interface TokenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether a row is among those that are seen. */
export function isInSight(
  { item, key, text }: Pick<TokenRow, "item" | "key" | "text">,
  within: HTMLElement,
): boolean {
  if (!text.isConnected || item.dataset["key"] !== key) return false;
  const { top, bottom } = item.getBoundingClientRect();
  const origin = within.getBoundingClientRect();
  return bottom > origin.top && top < origin.bottom;
}

/** The boxes of a token that is shown as a part of a row's text. */
export function tokenBoxes(
  token: Range,
  text: HTMLElement,
  within: HTMLElement,
): readonly TokenBox[] {
  const origin = within.getBoundingClientRect();
  // On a projector all is enlarged; not every browser says by how much.
  const { currentCSSZoom: zoom = 1 } = within;
  // A line that is too long is cut off, and so is the plate.
  const edge = text.getBoundingClientRect().right;
  return [...token.getClientRects()]
    .filter(({ left, width }) => width > 0 && left < edge)
    .map(({ left, right, top, height }) => ({
      left: (left - origin.left) / zoom - 1,
      top: (top - origin.top) / zoom,
      width: (Math.min(right, edge) - left) / zoom + 2,
      height: height / zoom,
    }));
}

/** Where a card stands, in px, and from which of its edges it points at its token. */
export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly edge: "left" | "top" | "bottom";
  /** Middle of the pointer on that edge, in px from its beginning. */
  readonly at: number;
}

const gap = 14;
const margin = 8;

/**
 * Puts a card beside its line where there is room behind the text, else below
 * or above the line; never over the text that it explains.
 */
export function cardPlace(
  { item, text }: Pick<TokenRow, "item" | "text">,
  token: TokenBox,
  card: HTMLElement,
  within: HTMLElement,
): CardPlace {
  const origin = within.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const lowest = origin.height - offsetHeight - margin / 2;
  const beside = lineEnd(item, text) - origin.left + gap;
  if (beside + offsetWidth <= origin.width - margin && lowest >= 0) {
    const middle = token.top + token.height / 2;
    const top = clamp(middle - 30, margin / 2, lowest);
    return {
      left: beside,
      top,
      edge: "left",
      at: clamp(middle - top, 12, offsetHeight - 12),
    };
  }
  const line = item.getBoundingClientRect();
  const below = line.bottom - origin.top + margin;
  const above = line.top - origin.top - offsetHeight - margin;
  const fits = below <= lowest || above < 0;
  const left = clamp(
    token.left - 12,
    margin,
    Math.max(margin, origin.width - offsetWidth - margin),
  );
  const middle = token.left + Math.min(token.width, 40) / 2;
  return {
    left,
    top: fits ? below : above,
    edge: fits ? "top" : "bottom",
    at: clamp(middle - left, 14, offsetWidth - 14),
  };
}

/** Right end of a line's text and of what stands behind it, in px of the window. */
function lineEnd(item: HTMLElement, text: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(text);
  const ends = [...item.children]
    .filter((each) => each !== text)
    .map((each) => each.getBoundingClientRect().right);
  const edge = text.getBoundingClientRect().right;
  return Math.max(Math.min(range.getBoundingClientRect().right, edge), ...ends);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

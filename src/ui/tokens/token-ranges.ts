import type { OctetString } from "../../mail/format/octets.ts";
import type { Token } from "../../explain/token.ts";

/** A row's text as it stands in the page. */
export interface ShownText {
  readonly text: HTMLElement;
  readonly octets: OctetString;
  /** What its octets are shown as. */
  readonly shown: (octets: OctetString) => string;
}

/** Where a token stands in its line's text on screen. */
export function rangeOf(
  { text, octets, shown }: ShownText,
  { from, to }: Pick<Token, "from" | "to">,
): Range {
  const offset = (at: number) => shown(octets.slice(0, at)).length;
  return textRange(text, offset(from), offset(to));
}

/** A part of a text on screen, in UTF-16 units. */
export function textRange(text: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(...placeIn(text, from, true));
  range.setEnd(...placeIn(text, to, false));
  return range;
}

/**
 * Which of a line's tokens a point of the window is on; -1 for none. They stand
 * in reading order, so each look halves those that are left.
 */
export function tokenAt(
  text: ShownText,
  tokens: readonly Token[],
  x: number,
  y: number,
): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token === undefined) break;
    const side = sideOf(rangeOf(text, token), x, y);
    if (side === 0) return middle;
    if (side < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

/** Where a point is in reading order: before a range, on it, or behind it. */
function sideOf(range: Range, x: number, y: number): -1 | 0 | 1 {
  const rects = [...range.getClientRects()];
  const isOn = rects.some(
    ({ left, right, top, bottom }) =>
      x >= left && x < right && y >= top && y < bottom,
  );
  if (isOn) return 0;
  const [first] = rects;
  if (first === undefined) return 1;
  const isBefore = y < first.top || (y < first.bottom && x < first.left);
  return isBefore ? -1 : 1;
}

/** The text node and the offset in it of a character; at a border, the node after or before it. */
function placeIn(
  text: HTMLElement,
  offset: number,
  isStart: boolean,
): [Node, number] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: [Node, number] = [text, 0];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (isStart ? left < length : left <= length) return [node, left];
    left -= length;
    last = [node, length];
  }
  return last;
}

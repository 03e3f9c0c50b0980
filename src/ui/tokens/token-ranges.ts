import type { OctetString } from "../../mail/format/octets.ts";
import type { Token } from "../../explain/token.ts";
import { displayOffset } from "../ladder/display-text.ts";

/** Where a token stands in its line's text on screen. */
export function rangeOf(
  text: HTMLElement,
  octets: OctetString,
  { from, to }: Token,
): Range {
  const range = document.createRange();
  range.setStart(...placeIn(text, displayOffset(octets, from), true));
  range.setEnd(...placeIn(text, displayOffset(octets, to), false));
  return range;
}

/**
 * Which of a line's tokens a point of the window is on; -1 for none. They stand
 * in reading order, so each look halves those that are left.
 */
export function tokenAt(
  text: HTMLElement,
  octets: OctetString,
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
    const side = sideOf(rangeOf(text, octets, token), x, y);
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

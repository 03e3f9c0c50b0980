import type { Point } from "../geometry.ts";
import type { Way } from "./way.ts";

/** Where a state's pill or disc stands in the strip, in px. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly middle: number;
}

/** How far beside a pill the envelope sets out, in px. */
const beside = 4;
/** How far below a pill's corner it stands for what leaves the state as it is, in px. */
const below = 8;

/**
 * The same way in the strip: straight from one pill to the other; for what
 * leaves the state as it is, up the side of its pill, where no words are.
 */
export function wayInStrip(way: Way, from: Place, to: Place): Way {
  const onward = to.left >= from.left;
  const start = onward ? from.right + beside : from.left - beside;
  const points: readonly Point[] =
    way.kind === "edge"
      ? [
          [start, from.middle],
          [onward ? to.left : to.right, to.middle],
        ]
      : [
          [to.right + beside, 2 * to.middle - to.top - below],
          [to.right + beside, to.top + below],
          [to.right + beside, to.top + below],
        ];
  const x = (to.left + to.right) / 2;
  return { ...way, points, to: { ...way.to, x, y: to.middle } };
}

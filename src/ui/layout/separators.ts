import { allWire, type SizedPane } from "./pane-sizes.ts";

/** How far a pane can go, in px, and what folding makes of it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  /** The size that takes a pane away: the lesson, the drawing, the mailbox. */
  readonly folded: number;
}

/** Smallest sizes in px. */
const smallest = {
  lesson: 260,
  wire: 420,
  mailbox: 380,
  state: 84,
  lower: 200,
};

/** The bounds of a pane that shares so many px with what lies behind its separator. */
export function boundsOf(pane: SizedPane, room: number): Bounds {
  const { lesson, wire, mailbox, state, lower } = smallest;
  const bounds = (min: number, others: number, folded: number): Bounds => ({
    min,
    max: Math.max(min, room - others),
    folded,
  });
  switch (pane) {
    case "lesson":
      return bounds(lesson, wire + mailbox, 0);
    case "wire":
      return bounds(wire, mailbox, allWire);
    case "state":
      return bounds(state, lower, state);
  }
}

/** How many px one press of an arrow key moves a separator. */
const step = 16;

/** Where a key takes a separator; null when it does nothing there. */
export function sizeAfterKey(
  key: string,
  pane: SizedPane,
  size: number,
  { min, max }: Bounds,
): number | null {
  const [less, more] =
    pane === "state" ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  const to =
    key === less
      ? size - step
      : key === more
        ? size + step
        : key === "Home"
          ? min
          : key === "End"
            ? max
            : null;
  return to === null ? null : within(to, { min, max });
}

/** Where dragging takes a separator; far beyond its bounds it folds. */
export function sizeAfterDrag(
  pane: SizedPane,
  to: number,
  bounds: Bounds,
): number {
  const beyond = bounds.min / 2;
  if (pane === "lesson" && to < beyond) return bounds.folded;
  if (pane === "wire" && to > bounds.max + beyond) return bounds.folded;
  return within(to, bounds);
}

function within(
  size: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  return Math.round(Math.max(min, Math.min(max, size)));
}

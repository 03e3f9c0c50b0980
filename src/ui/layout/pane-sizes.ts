import { remember, remembered } from "../state/storage.ts";

/** What lies before each separator: to its left, or above it. */
export type SizedPane = "lesson" | "state" | "wire";

/** Sizes in px that a reader has given to panes; without one it is the design's. */
export type PaneSizes = Readonly<Partial<Record<SizedPane, number>>>;

/** What the reader made of the panes at a breakpoint. */
export function sizesAt(breakpoint: number): PaneSizes {
  const kept = remembered(`panes-${breakpoint}`) ?? "";
  return Object.fromEntries(
    [...kept.matchAll(/(lesson|state|wire)=(\d+)/g)].map(([, pane, size]) => [
      pane,
      Number(size),
    ]),
  );
}

/** The sizes with another one, kept for later visits; null goes back to the design's. */
export function resized(
  breakpoint: number,
  sizes: PaneSizes,
  pane: SizedPane,
  size: number | null,
): PaneSizes {
  const others = Object.entries(sizes).filter(([name]) => name !== pane);
  const entries = size === null ? others : [...others, [pane, size] as const];
  const text = entries.map(([name, each]) => `${name}=${each}`);
  remember(`panes-${breakpoint}`, text.join());
  return Object.fromEntries(entries);
}

/** The states' height in px below which they are a strip. */
export const stripBelow = 150;

/** A width in px for the wire that leaves the mailbox none. */
export const allWire = 9999;

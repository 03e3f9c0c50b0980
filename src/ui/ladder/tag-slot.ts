/** How many looks a tag can have. */
export const tagSlots = 8;

/** The look of a session's n-th tag, n from 0: a slot from 1 to 8. */
export function tagSlot(order: number): number {
  return (order % tagSlots) + 1;
}

/** Outline of each slot's glyph, as a path in a square from -6 to 6. */
const glyphs: readonly string[] = [
  "M0-5.2A5.2 5.2 0 1 1 0 5.2A5.2 5.2 0 1 1 0-5.2Z",
  "M0-5.6L5.6 4.6H-5.6Z",
  "M-4.7-4.7H4.7V4.7H-4.7Z",
  "M0-6L6 0L0 6L-6 0Z",
  "M-1.9-5.6H1.9V-1.9H5.6V1.9H1.9V5.6H-1.9V1.9H-5.6V-1.9H-1.9Z",
  "M0-6.2L1.5-1.5L6.2 0L1.5 1.5L0 6.2L-1.5 1.5L-6.2 0L-1.5-1.5Z",
  "M-5-5.4H5L1.2 0L5 5.4H-5L-1.2 0Z",
  "M0-5.4A5.4 5.4 0 1 1 0 5.4A5.4 5.4 0 1 1 0-5.4ZM0-2.6A2.6 2.6 0 1 0 0 2.6A2.6 2.6 0 1 0 0-2.6Z",
];

/** The path of a slot's glyph; to be filled with the even-odd rule. */
export function tagGlyph(slot: number): string {
  return glyphs[slot - 1] ?? "";
}

/** Sizes in px of a row of chips in letters of one width. */
export interface ChipSizes {
  /** Of the row, without what stands before the chips. */
  readonly room: number;
  readonly letter: number;
  /** What a chip has besides its letters. */
  readonly frame: number;
  readonly gap: number;
}

/** How many of the first chips stand in one line, with one that says how many more there are. */
export function chipsThatFit(
  commands: readonly string[],
  { room, letter, frame, gap }: ChipSizes,
): number {
  const width = (text: string): number => text.length * letter + frame + gap;
  const all = commands.reduce((sum, command) => sum + width(command), -gap);
  if (all <= room) return commands.length;
  let used = width(`+${commands.length}`) - gap;
  const count = commands.findIndex((command) => {
    used += width(command);
    return used > room;
  });
  return Math.max(1, count);
}

/** Where the columns of the ladder stand, in px from its left edge. */
export interface LadderColumns {
  /** Right end of the times; 0 when they are hidden. */
  readonly timeEnd: number;
  /** How wide the ladder is at least. */
  readonly least: number;
  readonly client: number;
  readonly server: number;
  /** Where texts and what is said of them end. */
  readonly textEnd: number;
  readonly clientText: number;
  readonly serverText: number;
  /** Characters that fit between the lifelines, for each side's text. */
  readonly clientColumns: number;
  readonly serverColumns: number;
  /** Middle of a lane, from 0 at the client's lifeline. */
  lane(index: number): number;
}

const timeWidth = 46;
const laneWidth = 15;
const serverMargin = 44;
const narrowMargin = 16;
const textMargin = 10;

/** The columns for a width in px and a character's advance in px. */
export function ladderColumns(options: {
  readonly width: number;
  readonly advance: number;
  /** Lanes to leave room for; none for a protocol without tags. */
  readonly lanes: number;
  /** True on a phone: no times, one lane. */
  readonly narrow: boolean;
  /** What stands to the right of the server, in px. */
  readonly margin?: number;
  /** Columns that the text must have room for, however far that goes. */
  readonly widest?: number;
  /** What runs between the texts and the server's lifeline, in px. */
  readonly kept?: number;
}): LadderColumns {
  const { width, advance, narrow, margin = 0, widest = 0, kept = 0 } = options;
  const lanes = narrow ? Math.min(1, options.lanes) : options.lanes;
  const timeEnd = narrow ? 0 : timeWidth;
  const before = narrow ? 12 : 14;
  const client = timeEnd + before + laneWidth * lanes;
  const clientText = client + 14;
  const serverText = client + (narrow ? 16 : 26);
  const server = Math.max(
    client + 120,
    width - Math.max(margin, narrow ? narrowMargin : serverMargin),
    widest === 0 ? 0 : serverText + widest * advance + 16 + kept,
  );
  const textEnd = server - textMargin - kept;
  const fit = (from: number): number =>
    Math.max(8, Math.floor((textEnd - from) / advance));
  return {
    timeEnd,
    least: server + Math.max(margin, narrowMargin),
    client,
    server,
    textEnd,
    clientText,
    serverText,
    clientColumns: fit(clientText),
    serverColumns: fit(serverText),
    lane: (index) => client - laneWidth * (Math.min(index, lanes - 1) + 1),
  };
}

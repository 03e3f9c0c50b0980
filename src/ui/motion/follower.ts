/** Something on its way between client and server, which the views draw as an envelope. */
export interface Flight {
  /** The event of the line; of the last one where several travel as one. */
  readonly seq: number;
  readonly direction: "to-server" | "to-client";
  /** From one end to the other, in ms. */
  readonly duration: number;
  /** How many lines it stands for. */
  readonly count: number;
}

/** Shows what has happened since the playhead, one line after the other. */
export interface Follower {
  /** What is on its way now; null between two lines. */
  readonly flight: Flight | null;
  /** Something more has happened; `Bench.arrive` brings what is shown on its way. */
  follow(): void;
}

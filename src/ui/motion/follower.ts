import type { Component } from "svelte";
import type { LadderColumns } from "../ladder/columns.ts";
import type { LadderView } from "../ladder/ladder-view.ts";
import type { RowOffsets } from "../ladder/row-offsets.ts";

/** Something on its way between client and server, which the views draw as an envelope. */
export interface Flight {
  /**
   * The event of the line; of the last one where several travel as one. It is
   * in `Bench.trace` and not yet in `Bench.shown`: the playhead moves on when
   * the envelope arrives.
   */
  readonly seq: number;
  readonly direction: "to-server" | "to-client";
  /** From one end to the other, in ms. */
  readonly duration: number;
  /** How many lines it stands for. */
  readonly count: number;
}

/** Shows what has happened since the playhead, one line after the other. */
export interface Follower {
  /** What has last set out and is on its way now; null between two lines. */
  readonly flight: Flight | null;
  /** How many of the selected device's lines have set out; 0 when nothing is on its way. */
  readonly departed: number;
  /** What the ladder draws of it; null while there is nothing to draw with. */
  readonly onWire: OnWire | null;
  /** Something more has happened; `Bench.arrive` brings what is shown on its way. */
  follow(): void;
  /** Shows one line more, or with `together` what travels as one; then tells. */
  step(together?: boolean, arrived?: () => void): void;
  /** Takes back what hasn't arrived, into the past; false when nothing is on its way. */
  takeBack(): boolean;
  /** Stops for good. */
  leave(): void;
}

/** What moves on the ladder. */
export interface OnWire {
  /** All that is on its way; several lines may follow each other closely. */
  readonly flights: readonly Flight[];
  /** How many times as fast as they set out the envelopes go now. */
  readonly rate: number;
  /** The event of the line that has arrived last, for a moment; else null. */
  readonly landed: number | null;
  /** Events of lines that have come without travelling, for a moment. */
  readonly marked: readonly number[];
  /** True while a command waits for news: its open bracket drifts. */
  readonly waiting: boolean;
  /** Draws them. */
  readonly Envelopes: Component<{
    readonly moving: OnWire;
    readonly view: LadderView;
    readonly offsets: RowOffsets;
    readonly columns: LadderColumns;
    /** The rows in sight. */
    readonly first: number;
    readonly end: number;
    /** Height of all that is drawn. */
    readonly height: number;
  }>;
}

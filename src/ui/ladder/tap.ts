import type { Component } from "svelte";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { LadderColumns } from "./columns.ts";
import type { LadderView } from "./ladder-view.ts";
import type { RowOffsets } from "./row-offsets.ts";
import type { Row } from "./rows.ts";
import type { Talk } from "./talk.ts";
import type { Wire } from "./wire.svelte.ts";
import type { WireLine } from "./wire-line.ts";

/** What somebody who listens makes of a line. */
export interface Heard {
  /** The part that matters, in octets of the line. */
  readonly from: number;
  readonly to: number;
  readonly kind:
    | "password"
    | "digest"
    | "proof"
    | "stamp"
    | "encoded"
    | "record"
    /** Something was taken out of it on its way. */
    | "stripped"
    /** It was never the server's. */
    | "forged";
  /** Columns that the note on it takes behind the text. */
  readonly columns: number;
}

/** Somebody who listens to the wire: how it hears and how that is drawn. */
export interface Tap {
  /**
   * The same lines as they come by: what is heard, what it gives away, and what
   * was done to it; `host` is the server's name, `events` the device's own.
   */
  hear(
    lines: readonly WireLine[],
    host: string,
    events: readonly TraceEvent[],
  ): readonly WireLine[];
  /** How far from the server's lifeline it is drawn, in px; texts end before. */
  room(narrow: boolean): number;
  /** Names the pane. */
  readonly Title: Component;
  /** The tap itself, across the ladder. */
  readonly Line: Component<{
    readonly view: LadderView;
    readonly offsets: RowOffsets;
    readonly columns: LadderColumns;
    /** The rows in sight. */
    readonly first: number;
    readonly end: number;
    readonly height: number;
    /** True when the last lifelines go on. */
    readonly connected: boolean;
  }>;
  /** What stands behind a row that gives something away. */
  readonly Note: Component<{
    readonly row: Row;
    readonly wire: Wire<Talk>;
  }>;
}

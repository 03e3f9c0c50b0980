import type { OctetString } from "../../mail/format/octets.ts";
import type { Response } from "../../protocols/protocol.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { CutLines } from "./cut-lines.ts";
import { LineReader } from "./line-reader.ts";
import type { Heard } from "./tap.ts";

export type LineKind =
  | "command"
  | "continuation-line"
  | "literal"
  | "discarded"
  | Response["role"]
  | "closed"
  | "fault";

/** A client's command as the ladder follows it, from its first line on. */
export interface Exchange {
  /** `seq` of its first line. */
  readonly start: number;
  readonly tag: string | null;
  /** How its tag looks, 1 to 8. */
  readonly slot: number;
}

/** One line on the wire, as the ladder shows it. */
export interface WireLine {
  /** Of the event; unlike for every line. */
  readonly seq: number;
  readonly side: "client" | "server" | "none";
  readonly kind: LineKind;
  /** Which of the device's connections it belongs to, from 1. */
  readonly session: number;
  readonly octets: OctetString;
  readonly text: string;
  /** When the client sent or saw it, in ms. */
  readonly time: number;
  /** The command that it belongs to; null for what nobody asked for. */
  readonly exchange: Exchange | null;
  /** True when it begins with the exchange's tag. */
  readonly tagged: boolean;
  readonly name: string;
  readonly status: string | null;
  readonly unsolicited: boolean;
  /** For a literal: octets so far of octets announced, which is 0 where nobody said. */
  readonly received: number;
  readonly announced: number;
  /** For a command that was refused or failed: where the trouble begins in `octets`, else null. */
  readonly troubleAt: number | null;
  readonly refused: boolean;
  /** True when the client has been told to go on and its turn isn't over. */
  readonly held: boolean;
  /** True when the exchange is over with this line. */
  readonly closes: boolean;
  /** All its lines when there are more than this one. */
  readonly body: CutLines | null;
  /** What the keys come from that TLS hides it with; null where it goes in clear. */
  readonly secret: OctetString | null;
  /** True for the first line that TLS hides. */
  readonly firstSecret: boolean;
  /** What it gives away to somebody who listens; null when nothing, or nobody does. */
  readonly heard: Heard | null;
}

/** How the ladder reads a trace. */
export interface Reading {
  /** Whether commands begin with a tag. */
  readonly tagged: boolean;
  /** In ms. */
  readonly roundTripTime: number;
}

/** The lines of the events of one device, tied to their commands by `cause`. */
export function wireLines(
  events: readonly TraceEvent[],
  reading: Reading,
): readonly WireLine[] {
  const reader = new LineReader(reading);
  for (const event of events) reader.read(event);
  return reader.lines;
}

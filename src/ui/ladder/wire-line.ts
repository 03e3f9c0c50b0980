import type { OctetString } from "../../mail/format/octets.ts";
import type { Response } from "../../protocols/protocol.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import { clientTime } from "../state/playhead.ts";
import { displayText } from "./display-text.ts";
import { linesOf, type CutLines } from "./cut-lines.ts";
import type { Heard } from "./tap.ts";
import { tagSlot } from "./tag-slot.ts";

export type LineKind =
  | "command"
  | "continuation-line"
  | "literal"
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
  /** For a literal: octets so far of octets announced. */
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
  const reader = new TraceReader(reading);
  for (const event of events) reader.read(event);
  return reader.lines;
}

/** Lines to be found by their event. */
export function bySeq(
  lines: readonly WireLine[],
): ReadonlyMap<number, WireLine> {
  return new Map(lines.map((line) => [line.seq, line]));
}

const nothing = {
  exchange: null,
  tagged: false,
  name: "",
  status: null,
  unsolicited: false,
  received: 0,
  announced: 0,
  troubleAt: null,
  refused: false,
  held: false,
  closes: false,
  body: null,
  heard: null,
} as const;

class TraceReader {
  readonly lines: WireLine[] = [];
  readonly #reading: Reading;
  /** The exchange that each event so far belongs to, by `seq`. */
  readonly #exchangeOf = new Map<number, Exchange>();
  /** Exchanges that are not over, by their start. */
  readonly #open = new Map<number, Exchange>();
  readonly #refused = new Set<number>();
  #session = 0;
  #tags = 0;
  #held = false;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(event: TraceEvent): void {
    switch (event.kind) {
      case "connection.opened":
        this.#open.clear();
        this.#session++;
        this.#tags = 0;
        this.#held = false;
        return;
      case "line.received":
        this.#clientLine(event);
        return;
      case "response.sent":
        this.#serverLine(event);
        return;
      case "command.refused":
        this.#inherit(event);
        this.#refuse(event);
        return;
      case "connection.closed":
        this.#open.clear();
        if (event.by === "cable") this.#remark(event, "closed");
        return;
      case "fault.caught":
        this.#inherit(event);
        this.#remark(event, "fault", event.message);
        return;
      default:
        this.#inherit(event);
    }
  }

  #clientLine(event: TraceEventOf<"line.received">): void {
    const { seq, cause, role } = event;
    let exchange = cause === null ? undefined : this.#exchangeOf.get(cause);
    if (role === "continuation") exchange = [...this.#open.values()].at(-1);
    const first = exchange === undefined && role !== "continuation";
    const body = linesOf(event, [event.text]);
    const octets = body.line(0);
    exchange ??= this.#begin(seq, octets);
    this.#exchangeOf.set(seq, exchange);
    const done = role !== "literal" || event.received === event.announced;
    const held = this.#held && role === "literal";
    if (done) this.#held = false;
    this.lines.push({
      ...nothing,
      seq,
      side: "client",
      kind:
        role === "literal"
          ? "literal"
          : first
            ? "command"
            : "continuation-line",
      session: this.#session,
      octets,
      text: displayText(octets),
      time: this.#time(event),
      exchange,
      tagged: first && exchange.tag !== null,
      held,
      received: event.received,
      announced: event.announced,
      body: body.count > 1 ? body : null,
    });
  }

  #begin(start: number, octets: OctetString): Exchange {
    const { tagged } = this.#reading;
    const [word = ""] = octets.split(" ", 1);
    const exchange: Exchange = {
      start,
      tag: tagged && word !== "" ? word : null,
      slot: tagged ? tagSlot(this.#tags++) : 1,
    };
    this.#open.set(start, exchange);
    return exchange;
  }

  #serverLine(event: TraceEventOf<"response.sent">): void {
    const { seq, cause, response, unsolicited } = event;
    let exchange =
      (cause === null ? undefined : this.#exchangeOf.get(cause)) ?? null;
    // What is pushed during IDLE is told under the command that waits.
    if (unsolicited) exchange ??= [...this.#open.values()].at(-1) ?? null;
    const closes =
      exchange !== null &&
      (response.role === "completion" || this.#refused.has(exchange.start));
    if (exchange !== null && closes) this.#open.delete(exchange.start);
    if (response.role === "continuation") this.#held = true;
    if (closes) this.#held = false;
    const body = linesOf(response, response.octets);
    const octets = body.line(0);
    this.lines.push({
      ...nothing,
      seq,
      side: "server",
      kind: response.role,
      session: this.#session,
      octets,
      text: displayText(octets),
      time: this.#time(event),
      exchange,
      tagged: response.tag !== null,
      name: response.name,
      status: response.status,
      unsolicited,
      held: this.#held,
      closes,
      body: body.count > 1 ? body : null,
    });
  }

  #time(event: TraceEvent): number {
    return clientTime(event, this.#reading.roundTripTime);
  }

  #remark(event: TraceEvent, kind: "closed" | "fault", text = ""): void {
    const { seq } = event;
    this.lines.push({
      ...nothing,
      seq,
      side: "none",
      kind,
      session: this.#session,
      octets: text,
      text,
      time: this.#time(event),
    });
  }

  #refuse(event: TraceEventOf<"command.refused">): void {
    const exchange = this.#exchangeOf.get(event.seq);
    if (exchange === undefined) return;
    if (event.because !== "result") this.#refused.add(exchange.start);
    const first = this.lines.findLastIndex(({ seq }) => seq === exchange.start);
    const refused = event.because !== "result";
    let { at } = event.reason;
    let last: number | null = null;
    for (let index = Math.max(0, first); index < this.lines.length; index++) {
      const line = this.lines[index];
      if (line?.exchange !== exchange || line.side !== "client") continue;
      if (line.kind === "literal") continue;
      const { length } = line.octets;
      const here = at !== null && at < length ? at : null;
      this.lines[index] = { ...line, refused, troubleAt: here };
      if (at !== null) at = here === null ? at - length : null;
      last = index;
    }
    // The trouble is that the command stops too early.
    const end = last === null ? undefined : this.lines[last];
    if (at !== null && last !== null && end !== undefined) {
      this.lines[last] = { ...end, troubleAt: end.octets.length };
    }
  }

  /** What an exchange's event causes belongs to the exchange as well. */
  #inherit({ seq, cause }: TraceEvent): void {
    const exchange = cause === null ? undefined : this.#exchangeOf.get(cause);
    if (exchange !== undefined) this.#exchangeOf.set(seq, exchange);
  }
}

import type { OctetString } from "../../mail/format/octets.ts";
import type { Response } from "../../protocols/protocol.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import { clientTime } from "../state/playhead.ts";
import { linesOf } from "./cut-lines.ts";
import { tagSlot } from "./tag-slot.ts";
import { wireLine } from "./told-line.ts";
import type { Exchange, Reading, WireLine } from "./wire-line.ts";

/**
 * Reads the lines of a trace event by event. Given another reader, it takes
 * what that one has made of the same events, so that the same line is the same
 * value as long as nothing refuses it.
 */
export class LineReader {
  readonly lines: WireLine[] = [];
  /** Events of the lines, and the lines as they were made. */
  readonly #events: TraceEvent[] = [];
  readonly #made: WireLine[] = [];
  readonly #other: (() => LineReader | null) | null;
  readonly #reading: Reading;
  readonly #changed: number[] = [];
  /** The exchange that each event so far belongs to, by `seq`. */
  readonly #exchangeOf = new Map<number, Exchange>();
  /** Exchanges that are not over, by their start. */
  readonly #open = new Map<number, Exchange>();
  readonly #refused = new Set<number>();
  #session = 0;
  #tags = 0;
  #held = false;
  #secret: OctetString | null = null;
  /** True from the beginning of TLS to the first line under it. */
  #justSecured = false;

  constructor(
    reading: Reading,
    other: (() => LineReader | null) | null = null,
  ) {
    this.#reading = reading;
    this.#other = other;
  }

  /** The line of an event; `place` is where it probably stands. */
  lineOf(
    { seq }: { readonly seq: number },
    place: number,
  ): WireLine | undefined {
    const likely = this.lines[place];
    if (likely?.seq === seq) return likely;
    return this.lines[this.#placeOf(seq)];
  }

  /** The `seq` of lines that aren't what they were when this was last asked. */
  takeChanged(): readonly number[] {
    return this.#changed.splice(0);
  }

  /** Where a line stands; -1 when there is none. They are in the order of `seq`. */
  #placeOf(seq: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.seq ?? Infinity) < seq) low = middle + 1;
      else high = middle;
    }
    return this.lines[low]?.seq === seq ? low : -1;
  }

  /** What the other reader has made of an event that comes next here. */
  #known(event: TraceEvent): WireLine | undefined {
    const other = this.#other?.() ?? null;
    const place = this.lines.length;
    return other !== null && other.#events[place] === event
      ? other.#made[place]
      : undefined;
  }

  read(event: TraceEvent): void {
    switch (event.kind) {
      case "tls.established":
        this.#secret = event.secret;
        this.#justSecured = true;
        return;
      case "connection.opened":
        this.#secret = null;
        this.#justSecured = false;
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
    if (role === "discarded") return this.#remark(event, role, event.text);
    let exchange = cause === null ? undefined : this.#exchangeOf.get(cause);
    if (role === "continuation") exchange = [...this.#open.values()].at(-1);
    const first = exchange === undefined && role !== "continuation";
    const { octets, body } = cutOf(event, [event.text]);
    exchange ??= this.#begin(event, octets);
    this.#exchangeOf.set(seq, exchange);
    const isContent = role === "literal" || role === "data";
    const done = !isContent || event.received === event.announced;
    const held = this.#held && isContent;
    if (done) this.#held = false;
    const firstSecret = this.#takeFirstSecret();
    this.#add(event, () =>
      wireLine({
        seq,
        side: "client",
        kind: isContent ? "literal" : first ? "command" : "continuation-line",
        session: this.#session,
        secret: this.#secret,
        firstSecret,
        octets,
        time: this.#time(event),
        exchange,
        tagged: first && exchange.tag !== null,
        held,
        received: event.received,
        announced: event.announced,
        body,
      }),
    );
  }

  #begin(event: TraceEvent, octets: OctetString): Exchange {
    const { tagged } = this.#reading;
    const start = event.seq;
    const [word = ""] = octets.split(" ", 1);
    const exchange: Exchange = this.#known(event)?.exchange ?? {
      start,
      tag: tagged && word !== "" ? word : null,
      slot: tagged ? tagSlot(this.#tags) : 1,
    };
    if (tagged) this.#tags++;
    this.#open.set(start, exchange);
    return exchange;
  }

  /** Takes up a line, as the other reader knows it or as it is made now. */
  #add(event: TraceEvent, make: () => WireLine): void {
    const line = this.#known(event) ?? make();
    this.#events.push(event);
    this.#made.push(line);
    this.lines.push(line);
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
    const { octets, body } = cutOf(response, response.octets);
    const firstSecret = this.#takeFirstSecret();
    this.#add(event, () =>
      wireLine({
        seq,
        side: "server",
        kind: response.role,
        session: this.#session,
        secret: this.#secret,
        firstSecret,
        octets,
        time: this.#time(event),
        exchange,
        tagged: response.tag !== null,
        name: response.name,
        status: response.status,
        unsolicited,
        held: this.#held,
        closes,
        body,
      }),
    );
  }

  #takeFirstSecret(): boolean {
    const first = this.#justSecured;
    this.#justSecured = false;
    return first;
  }

  #time(event: TraceEvent): number {
    return clientTime(event, this.#reading.roundTripTime);
  }

  #remark(
    event: TraceEvent,
    kind: "closed" | "fault" | "discarded",
    text = "",
  ): void {
    this.#add(event, () =>
      wireLine({
        seq: event.seq,
        side: kind === "discarded" ? "client" : "none",
        kind,
        session: this.#session,
        octets: text,
        time: this.#time(event),
      }),
    );
  }

  #refuse(event: TraceEventOf<"command.refused">): void {
    const exchange = this.#exchangeOf.get(event.seq);
    if (exchange === undefined) return;
    if (event.because !== "result") this.#refused.add(exchange.start);
    const first = this.#placeOf(exchange.start);
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
      this.#changed.push(line.seq);
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

/** The first line of what an event carries, and all of them when there are more. */
function cutOf(
  owner: object,
  pieces: Response["octets"],
): Pick<WireLine, "octets" | "body"> {
  if (pieces.every((piece) => typeof piece === "string")) {
    const whole = pieces.length === 1 ? (pieces[0] ?? "") : pieces.join("");
    const end = whole.indexOf("\n");
    if (end < 0) return { octets: whole, body: null };
    if (end === whole.length - 1) {
      const before = whole.endsWith("\r\n") ? end - 1 : end;
      return { octets: whole.slice(0, before), body: null };
    }
  }
  const lines = linesOf(owner, pieces);
  return { octets: lines.line(0), body: lines.count > 1 ? lines : null };
}

import type { OctetString } from "../../mail/format/octets.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import { linesOf } from "../ladder/cut-lines.ts";
import type { Look } from "../ladder/look.ts";
import type { Row } from "../ladder/rows.ts";
import type { Wire } from "../ladder/wire.svelte.ts";
import { clientEnds, type ClientEnds } from "./line-ends.ts";
import RawTail from "./RawTail.svelte";
import { rawText } from "./raw-text.ts";

/** Shows each octet of a wire, and how many there are. */
export class RawLook implements Look {
  columns = $state(1);
  readonly text = rawText;
  readonly Tail = RawTail;
  readonly #wire: Wire;
  readonly #ends: ClientEnds = $derived.by(() => {
    const { trace, device } = this.#wire.bench;
    return clientEnds(
      trace.filter(({ connection }) => connection === device.id),
    );
  });

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Makes room for a row of so many columns. */
  fit(columns: number): void {
    this.columns = Math.max(this.columns, columns);
  }

  /** What a row's line ends with on the wire. */
  endOf(row: Row): OctetString {
    const { seq } = row.line;
    const event = this.#event(seq);
    const index = row.kind === "data" ? row.index : 0;
    if (event?.kind === "response.sent") {
      return linesOf(event.response, event.response.octets).end(index);
    }
    if (event?.kind !== "line.received") return "";
    return event.role === "literal" || event.role === "data"
      ? linesOf(event, [event.text]).end(index)
      : (this.#ends.get(seq) ?? "\r\n");
  }

  #event(seq: number): TraceEvent | undefined {
    const { trace } = this.#wire.bench;
    const event = trace[seq];
    return event?.seq === seq ? event : trace.find((each) => each.seq === seq);
  }
}

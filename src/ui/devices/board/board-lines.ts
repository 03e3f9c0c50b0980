import { protocolNamed } from "../../../protocols/index.ts";
import type { TraceEvent } from "../../../simulator/trace.ts";
import { LineReader } from "../../ladder/line-reader.ts";
import type { WireLine } from "../../ladder/wire-line.ts";
import type { OwnedDevice } from "../../state/device.ts";
import { EventsByDevice, Growing } from "../../state/growing.ts";

/** All lines of each device, read on where a trace has grown. */
export class BoardLines {
  readonly #roundTripTime: number;
  readonly #events = new EventsByDevice();
  readonly #readers = new Map<string, Growing<LineReader>>();

  constructor(roundTripTime: number) {
    this.#roundTripTime = roundTripTime;
  }

  of(
    { id, protocol }: OwnedDevice,
    trace: readonly TraceEvent[],
  ): readonly WireLine[] {
    const { tagged } = protocolNamed(protocol);
    const reading = { tagged, roundTripTime: this.#roundTripTime };
    const reader =
      this.#readers.get(id) ?? new Growing(() => new LineReader(reading));
    this.#readers.set(id, reader);
    return reader.over(this.#events.of(id, trace)).lines;
  }
}

import type { MailStore } from "../../mail/mail-store.ts";
import { traceOf, type Timeline } from "../../simulator/timeline.ts";
import type { TraceEvent } from "../../simulator/trace.ts";
import type { Connection, World } from "../../simulator/world.ts";
import { DeviceReader, type Device, type OwnedDevice } from "./device.ts";
import { EventsByDevice } from "./growing.ts";
import { linesShown, mailAt, worldAt, type Stop } from "./playhead.ts";
import { openConnection } from "./session-facts.ts";
import { StopReader } from "./stop-reader.ts";

/** What somebody has chosen to see of which session. */
export interface Sought {
  readonly timeline: Timeline;
  readonly playhead: number;
  /** The line sought, where the playhead alone doesn't say which it is. */
  readonly line: number;
  readonly owned: readonly OwnedDevice[];
  readonly removed: readonly string[];
  readonly selected: string;
}

/** All that follows from it; see `Bench`, which has the same fields. */
export interface BenchNow {
  readonly trace: readonly TraceEvent[];
  readonly caughtUp: boolean;
  readonly shown: readonly TraceEvent[];
  readonly world: World;
  readonly shownMail: MailStore;
  readonly devices: readonly Device[];
  readonly device: Device;
  readonly connection: Connection | undefined;
  readonly stops: readonly Stop[];
  readonly position: number;
  readonly allEvents: readonly TraceEvent[];
  readonly ownEvents: readonly TraceEvent[];
}

/**
 * Finds out at once what follows from what is sought. Were each of it asked by
 * itself, a change would be passed on along all the ways between them, of
 * which there are many times as many.
 */
export class NowReader {
  readonly #roundTripTime: number;
  readonly #devices = new DeviceReader();
  readonly #stops = new StopReader();
  readonly #shown = new EventsByDevice();
  readonly #all = new EventsByDevice();

  constructor(roundTripTime: number) {
    this.#roundTripTime = roundTripTime;
  }

  read(sought: Sought): BenchNow {
    const { timeline, playhead, line, owned, removed, selected } = sought;
    const trace = traceOf(timeline);
    const caughtUp = playhead >= trace.length;
    const shown = caughtUp ? trace : trace.slice(0, playhead);
    const world = worldAt(timeline, playhead);
    const devices = this.#devices.after(owned, removed, shown);
    const device = devices.find(({ id }) => id === selected) ?? devices[0];
    if (device === undefined) throw new Error("a bench has a device");
    const stops = this.#stops.over(trace, device.id, this.#roundTripTime);
    return {
      trace,
      caughtUp,
      shown,
      world,
      shownMail: caughtUp ? world.mail : mailAt(timeline, playhead),
      devices,
      device,
      connection: openConnection(world, device),
      stops,
      position: linesShown(stops, playhead, line, caughtUp),
      allEvents: this.#all.of(device.id, trace),
      ownEvents: this.eventsOf(device.id, shown),
    };
  }

  /** Shown events of one device, of all its connections. */
  eventsOf(
    device: string,
    shown: readonly TraceEvent[],
  ): readonly TraceEvent[] {
    return this.#shown.of(device, shown);
  }
}

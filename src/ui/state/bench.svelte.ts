import type { OctetString } from "../../mail/format/octets.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import { protocolNamed } from "../../protocols/index.ts";
import { lastInputs, recordOf } from "../../simulator/handshake.ts";
import type { TimelessInput } from "../../simulator/input.ts";
import { legalCommands } from "../../simulator/legal-commands.ts";
import {
  cutBack,
  newTimeline,
  present,
  stepsAt,
  type Timeline,
} from "../../simulator/timeline.ts";
import type { TraceEvent, TraceEventOf } from "../../simulator/trace.ts";
import type { Connection, World } from "../../simulator/world.ts";
import type { Follower } from "../motion/follower.ts";
import { BenchClock } from "./bench-clock.ts";
import { NowReader, type BenchNow } from "./bench-now.ts";
import type { BenchSetup } from "./bench-setup.ts";
import {
  kindFor,
  type Device,
  type OwnedDevice,
  withDevice,
} from "./device.ts";
import { linesToOctets } from "./line-octets.ts";
import type { Stop } from "./playhead.ts";
import { promptOf, type Prompt } from "./prompt.ts";
import { lastRefusal } from "./session-facts.ts";
import { followedUp, isOurs, type Steering } from "./steering.ts";

export type { Device } from "./device.ts";

/**
 * The bench: a timeline, the playhead on it and the devices that talk. All
 * that is shown is read from the trace up to the playhead and from the worlds
 * between steps; nothing else is kept here.
 */
export class Bench {
  readonly account: string;
  readonly mail: number | undefined;
  readonly roundTripTime: number;
  readonly #clock: BenchClock;
  readonly #reader: NowReader;

  timeline: Timeline = $state.raw() as Timeline;
  /** How many trace events are shown; all of them when live. */
  playhead = $state(0);
  /** The line sought, where the playhead alone doesn't say which it is. */
  #line = $state(0);
  /** True while what is shown is still on its way to the present. */
  arriving = $state(false);
  /** Shows what comes in line by line; without one it is shown at once. */
  follower: Follower | null = $state.raw(null);
  /** What was asked for in the past and waits for the answer whether to branch. */
  question: TimelessInput | null = $state.raw(null);
  /** The lesson that steers it; null on the free bench. */
  steering: Steering | null = null;
  /** The input that waits for an answer. */
  held: TimelessInput | null = $state.raw(null);
  /** What happened after the points from which the bench went on differently. */
  keptAside: readonly Timeline[] = $state.raw([]);
  /** All devices that there have been, and the ids of those taken away. */
  owned: readonly OwnedDevice[] = $state.raw([]);
  removed: readonly string[] = $state.raw([]);
  #selected = $state("");
  /** Whether there is a session to be kept. */
  attended = $state(false);

  readonly #now: BenchNow = $derived.by(() =>
    this.#reader.read({
      timeline: this.timeline,
      playhead: this.playhead,
      line: this.#line,
      owned: this.owned,
      removed: this.removed,
      selected: this.#selected,
    }),
  );
  readonly trace: readonly TraceEvent[] = $derived(this.#now.trace);
  /** True when all that has happened is shown. */
  readonly caughtUp: boolean = $derived(this.#now.caughtUp);
  /** True at the present, and on the way to it: nobody has gone back. */
  readonly live: boolean = $derived(this.caughtUp || this.arriving);
  readonly shown: readonly TraceEvent[] = $derived(this.#now.shown);
  readonly world: World = $derived(this.#now.world);
  readonly shownMail: MailStore = $derived(this.#now.shownMail);
  readonly devices: readonly Device[] = $derived(this.#now.devices);
  /** The selected device. */
  readonly device: Device = $derived(this.#now.device);
  /** All its events, shown or not, and those shown. */
  readonly allEvents: readonly TraceEvent[] = $derived(this.#now.allEvents);
  readonly ownEvents: readonly TraceEvent[] = $derived(this.#now.ownEvents);
  /** Its connection in the world at the step boundary; nothing when it isn't open. */
  readonly connection: Connection | undefined = $derived(this.#now.connection);
  /** The commands that its machine would carry out now. */
  readonly legal: readonly string[] = $derived(
    this.connection === undefined
      ? []
      : legalCommands(protocolNamed(this.device.protocol), this.connection),
  );
  /** Its lines, in order, each with the playhead that shows it. */
  readonly stops: readonly Stop[] = $derived(this.#now.stops);
  /** How many of its lines are shown. */
  readonly position: number = $derived(this.#now.position);
  /** What the next thing typed goes to: what is shown may be behind it. */
  readonly prompt: Prompt = $derived.by(() =>
    this.live
      ? promptOf(this.allEvents, present(this.timeline), this.device)
      : promptOf(this.ownEvents, this.world, this.device),
  );
  /** What its last command was refused for; null when that one went well. */
  readonly refusal: TraceEventOf<"command.refused"> | null = $derived(
    lastRefusal(this.ownEvents),
  );

  constructor(setup: BenchSetup) {
    this.timeline = newTimeline(setup.beginning);
    this.account = setup.account;
    this.mail = setup.mail;
    this.roundTripTime = setup.roundTripTime ?? 120;
    this.#reader = new NowReader(this.roundTripTime);
    this.#clock = new BenchClock(setup.clock ?? (() => performance.now()));
    this.owned = setup.devices.reduce(withDevice, []);
    this.#selected = this.owned[0]?.id ?? "";
  }

  select(deviceId: string): void {
    this.#selected = deviceId;
  }

  /** Shown events of one device, of all its connections. */
  eventsOf(deviceId: string): readonly TraceEvent[] {
    return this.#reader.eventsOf(deviceId, this.shown);
  }

  /** With `tls` on the port for that, where the protocol has one, perhaps with a certificate. */
  connect(deviceId: string, tls = false, certificate?: string): void {
    const device = this.devices.find(({ id }) => id === deviceId);
    if (device === undefined || device.connection !== null) return;
    this.take({
      kind: "connect",
      connection: deviceId,
      protocol: device.protocol,
      roundTripTime: this.roundTripTime,
      ...(tls ? { tls } : {}),
      ...(certificate === undefined ? {} : { certificate }),
    });
  }

  /** Cuts the cable: neither side says goodbye. */
  cut(deviceId: string): void {
    const device = this.devices.find(({ id }) => id === deviceId);
    if (device === undefined || device.connection === null) return;
    this.take({ kind: "cut", connection: device.connection });
  }

  /** Sends what was typed on the selected device as UTF-8; all its lines go out together. */
  send(text: string): void {
    const { connection } = this.prompt;
    if (connection === undefined) return;
    const octets = linesToOctets(text);
    this.take({ kind: "send", connection: connection.id, octets });
  }

  /** Mail arrives from elsewhere; `further` messages come together with it. */
  deliver(
    octets: OctetString,
    mailbox = "INBOX",
    further: readonly OctetString[] = [],
  ): void {
    const { account } = this;
    const together = further.length === 0 ? {} : { further };
    this.take({ kind: "deliver", account, mailbox, octets, ...together });
  }

  /** Puts a new device on the bench and selects it. */
  addDevice(protocol: string, kind = kindFor(this.devices)): void {
    this.owned = withDevice(this.owned, [kind, protocol]);
    this.#selected = this.owned.at(-1)?.id ?? "";
  }

  /** Takes a device away; if it is connected, its cable is cut. */
  removeDevice(deviceId: string): void {
    const { devices, live, steering } = this;
    if (devices.length < 2 || !live || !isOurs(steering, deviceId)) return;
    this.cut(deviceId);
    this.removed = [...this.removed, deviceId];
    if (this.#selected === deviceId) {
      this.#selected = this.devices[0]?.id ?? "";
    }
  }

  /** Takes back the last input of any device. */
  undo(): void {
    const { timeline } = this;
    const all = timeline.entries.length - lastInputs(timeline);
    const rest = this.steering?.keptByUndo() ?? all;
    this.#goOn(cutBack(timeline, rest));
  }

  /** Shows one line of the selected device less. */
  stepBack(): void {
    if (this.follower?.takeBack() !== true) this.seekLine(this.position - 1);
  }

  /** Shows one line of the selected device more. */
  stepForward(): void {
    if (this.follower === null) this.seekLine(this.position + 1);
    else this.follower.step();
  }

  /** Shows the selected device's first `count` lines; with the last one, all there is. */
  seekLine(count: number): void {
    if (count >= this.stops.length) return this.returnToNow();
    this.seek(this.stops[count - 1]?.playhead ?? 0);
    this.#line = Math.max(0, count);
  }

  /** Shows the first `count` trace events. */
  seek(count: number): void {
    this.question = null;
    this.arriving = false;
    this.playhead = Math.max(0, Math.min(count, this.trace.length));
  }

  returnToNow(): void {
    this.seek(this.trace.length);
  }

  /** Shows one line more on the way to the present. */
  arrive(line: number): void {
    const stop = this.stops[line - 1];
    if (line >= this.stops.length || stop === undefined) this.returnToNow();
    else {
      this.playhead = Math.max(this.playhead, stop.playhead);
      this.#line = line;
    }
  }

  /** Yes to the question: what happened after the playhead is kept aside. */
  branch(): void {
    const { question } = this;
    if (question === null) return;
    this.keptAside = [...this.keptAside, this.timeline];
    this.#goOn(cutBack(this.timeline, stepsAt(this.timeline, this.playhead)));
    this.take(question);
  }

  /** Goes to what was last kept aside; what is here now is kept instead. */
  takeUpAside(): void {
    const aside = this.keptAside.at(-1);
    if (aside === undefined) return;
    this.keptAside = [this.timeline, ...this.keptAside.slice(0, -1)];
    this.#goOn(aside);
  }

  /** Takes an input at the present; in the past it asks first, and a lesson may. */
  take(input: TimelessInput): void {
    const { steering } = this;
    if ("connection" in input && !isOurs(steering, input.connection)) return;
    if (!this.live) {
      this.question = input;
      return;
    }
    this.held = steering?.asksFirst(input) === true ? input : null;
    if (this.held === null) this.record(input);
  }

  /** Takes an input without asking, if there is one, and what follows by itself. */
  record(input: TimelessInput | null): void {
    const { timeline, steering, roundTripTime } = this;
    const longer = followedUp(timeline, input, steering, (before, each) =>
      recordOf(before, each, (next, then) =>
        this.#clock.arrival(next, then, roundTripTime),
      ),
    );
    if (longer !== timeline) this.#goOn(longer, this.follower);
  }

  /** Takes up another session: all devices it has had, and what has happened. */
  resume(timeline: Timeline, owned: readonly OwnedDevice[]): void {
    this.owned = owned;
    this.removed = [];
    this.keptAside = [];
    this.#clock.restart();
    this.#goOn(timeline);
  }

  /** A follower brings what is new, else it is shown at once. */
  #goOn(timeline: Timeline, follower: Follower | null = null): void {
    // To have connected is nothing yet that one would miss.
    this.attended ||= timeline.entries.length > 1;
    this.held = null;
    this.timeline = timeline;
    if (follower === null) return this.returnToNow();
    this.arriving = true;
    follower.follow();
  }
}

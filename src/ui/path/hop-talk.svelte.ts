import type { Talk } from "../ladder/talk.ts";
import { NowReader, type BenchNow } from "../state/bench-now.ts";
import type { Bench } from "../state/bench.svelte.ts";
import type { OwnedDevice } from "../state/device.ts";
import type { StationOf } from "./letter.ts";

/** One host that talks to another one, as the bench's playhead shows it. */
export class HopTalk implements Talk {
  readonly #bench: Bench;
  readonly #to: string;
  readonly #host: OwnedDevice;
  readonly #reader: NowReader;
  readonly roundTripTime: number;
  readonly follower = null;

  readonly #now: BenchNow = $derived.by(() => this.#read());
  readonly trace = $derived(this.#now.trace);
  readonly caughtUp = $derived(this.#now.caughtUp);
  readonly device = $derived(this.#now.device);
  readonly allEvents = $derived(this.#now.allEvents);
  readonly ownEvents = $derived(this.#now.ownEvents);
  readonly stops = $derived(this.#now.stops);
  readonly position = $derived(this.#now.position);
  readonly prompt = $derived({ connection: this.#now.connection });
  readonly world = $derived.by(() => this.#itsWorld());

  constructor(
    bench: Bench,
    { hop, host, to }: Pick<StationOf<"handed">, "hop" | "host" | "to">,
  ) {
    this.#bench = bench;
    this.#to = to;
    const found = bench.trace.find(
      (event) => event.kind === "connection.opened" && event.connection === hop,
    );
    const protocol = found?.kind === "connection.opened" ? found.protocol : "";
    const connection = bench.world.connections.get(hop);
    this.roundTripTime = connection?.roundTripTime ?? 0;
    const name = { es: host, en: host };
    this.#host = { id: hop, kind: "desktop", name, protocol };
    this.#reader = new NowReader(this.roundTripTime);
  }

  get account(): string {
    return this.#bench.account;
  }

  get live(): boolean {
    return this.#bench.live;
  }

  get playhead(): number {
    return this.#bench.playhead;
  }

  get timeline(): Bench["timeline"] {
    return this.#bench.timeline;
  }

  select(deviceId: string): void {
    this.#bench.select(deviceId);
  }

  /** Shows its first `count` lines, and all else as it was then. */
  seekLine(count: number): void {
    this.#bench.seek(this.stops[count - 1]?.playhead ?? 0);
  }

  #read(): BenchNow {
    const { timeline, playhead } = this.#bench;
    return this.#reader.read({
      timeline,
      playhead,
      line: 0,
      owned: [this.#host],
      removed: [],
      selected: this.#host.id,
    });
  }

  /** The server's side of it. */
  #itsWorld(): Talk["world"] {
    const { world } = this.#now;
    const mail = world.path.hosts.get(this.#to)?.elsewhere?.mail ?? world.mail;
    return { host: this.#to, mail };
  }
}

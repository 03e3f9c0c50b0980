import type { MailPath } from "../../mail/mail-path.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { Growing } from "../state/growing.ts";
import type { Letter, StationOf } from "./letter.ts";
import { LetterReader } from "./letter-reader.ts";
import { letterAt } from "./letter-view.ts";
import { hostsOf, type ShownHost } from "./map-hosts.ts";
import { pathAt, timeAt } from "./path-at.ts";

/** The path of mail as it is at the playhead, and the letter that is followed on it. */
export class PathView {
  readonly #bench: Bench;
  readonly #reader: Growing<LetterReader>;
  /** Key of the letter that somebody has picked; null for the latest. */
  picked: number | null = $state(null);
  /** The connection between hosts whose dialogue is read; null for none. */
  #opened: string | null = $state(null);

  readonly now: number = $derived(
    timeAt(this.bench.timeline, this.bench.playhead),
  );
  readonly path: MailPath = $derived(
    pathAt(this.bench.timeline, this.bench.playhead),
  );
  /** All that there have been, with all that has happened to them. */
  readonly all: readonly Letter[] = $derived.by(() => this.#read());
  /** Those that have been sent, as they are at the playhead. */
  readonly letters: readonly Letter[] = $derived(
    this.all
      .filter(({ key }) => key < this.bench.playhead)
      .map((letter) => letterAt(letter, this.bench.playhead)),
  );
  readonly hosts: readonly ShownHost[] = $derived(
    hostsOf({
      path: this.path,
      now: this.now,
      mail: this.bench.shownMail,
      letters: this.letters,
    }),
  );
  /** The letter that is followed, as it is at the playhead; null without one. */
  readonly letter: Letter | null = $derived(
    this.letters.find(({ key }) => key === this.picked) ??
      this.letters.findLast(({ isReport }) => !isReport) ??
      this.letters.at(-1) ??
      null,
  );
  /** The same letter with what comes after the playhead, for who has gone back. */
  readonly whole: Letter | null = $derived(
    this.bench.live
      ? this.letter
      : (this.all.find(({ key }) => key === this.letter?.key) ?? null),
  );
  /** The conversation between hosts that is read; null where none is. */
  readonly read: StationOf<"handed"> | null = $derived.by(() => this.#found());

  constructor(bench: Bench) {
    this.#bench = bench;
    const { beginning } = bench.timeline;
    this.#reader = new Growing(() => new LetterReader(beginning));
  }

  get bench(): Bench {
    return this.#bench;
  }

  /** Opens the dialogue of a connection between hosts; null closes it. */
  open(hop: string | null): void {
    this.#opened = hop;
  }

  #found(): StationOf<"handed"> | null {
    for (const { stations } of this.letters) {
      for (const station of stations) {
        const isIt = station.kind === "handed" && station.hop === this.#opened;
        if (isIt) return station;
      }
    }
    return null;
  }

  #read(): readonly Letter[] {
    return this.#reader.over(this.bench.trace).letters;
  }
}

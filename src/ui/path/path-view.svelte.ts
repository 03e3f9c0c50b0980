import type { MessageContent } from "../../mail/format/message-content.ts";
import type { MailPath } from "../../mail/mail-path.ts";
import { mailboxNamed } from "../../mail/mail-store.ts";
import type { Message } from "../../mail/message.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { Growing } from "../state/growing.ts";
import type { Letter, Station, StationOf } from "./letter.ts";
import { LetterReader } from "./letter-reader.ts";
import { hasBeen, letterAt } from "./letter-view.ts";
import { hostsOf, type ShownHost } from "./map-hosts.ts";
import { pathAt, timeAt } from "./path-at.ts";

const views = new WeakMap<Bench, PathView>();

/** The path of mail as it is at the playhead, and the letter that is followed on it. */
export class PathView {
  readonly #bench: Bench;
  readonly #reader: Growing<LetterReader>;
  /** What is shown of it. */
  shown: "map" | "zone" | "names" = $state("map");
  /** Key of the letter that somebody has picked; null for the latest. */
  picked: number | null = $state(null);
  /** The connection between hosts whose dialogue is read; null for none. */
  #opened: string | null = $state(null);
  /** The station that somebody has asked for; null once they have come to it. */
  wanted: Station | null = $state.raw(null);
  /** The message that is read beside the map; null for none. */
  reading: StationOf<"stored"> | null = $state.raw(null);

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

  /** The one view of a bench: what is followed there stays so for whoever looks elsewhere meanwhile. */
  static of(bench: Bench): PathView {
    const known = views.get(bench);
    if (known !== undefined) return known;
    // What it works out is nobody's own, so that it outlives who asked first.
    $effect.root(() => void views.set(bench, new PathView(bench)));
    return PathView.of(bench);
  }

  private constructor(bench: Bench) {
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

  /** The letter that a message is a copy of; null where none is known of it. */
  letterWith(content: MessageContent): Letter | null {
    return this.letters.findLast((letter) => hasBeen(letter, content)) ?? null;
  }

  /** Goes to a station of a letter. */
  follow({ key }: Letter, station: Station | null): void {
    this.picked = key;
    this.wanted = station;
    this.shown = "map";
    this.#opened = null;
    this.reading = null;
  }

  /** A message where it was put, with what has become of it; null where it is no longer there. */
  messageOf({
    host,
    account,
    mailbox,
    uid,
  }: StationOf<"stored">): Message | null {
    const there = this.path.hosts.get(host)?.elsewhere?.mail;
    const found = mailboxNamed(there ?? this.bench.shownMail, account, mailbox);
    return found?.messages.byUid(uid)?.message ?? null;
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

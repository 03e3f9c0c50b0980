import type { MessageContent } from "../../mail/format/message-content.ts";
import type { Letter, Reply, Station, StationOf } from "./letter.ts";

/** A letter while its trace is read. */
export class LetterDraft {
  readonly key: number;
  readonly #content: MessageContent;
  readonly #stations: Station[] = [];
  /** The letter that it reports on. */
  about: LetterDraft | null = null;
  /** Connections by which it has come to a host. */
  readonly arrivedBy = new Set<string>();
  #given: Letter | null = null;

  constructor(key: number, content: MessageContent) {
    this.key = key;
    this.#content = content;
  }

  /** As it stands; the same value as long as nothing happens to it. */
  get letter(): Letter {
    return (this.#given ??= {
      key: this.key,
      content: this.#content,
      about: this.about?.key ?? null,
      isReport: this.about !== null,
      stations: [...this.#stations],
    });
  }

  get stored(): readonly StationOf<"stored">[] {
    return this.#stations.filter((each) => each.kind === "stored");
  }

  add(station: Station): void {
    this.#stations.push(station);
    this.#given = null;
  }

  /** More is known of a conversation between hosts. */
  change(
    kind: "handed",
    hop: string,
    more: Partial<StationOf<"handed">>,
  ): void {
    this.#replace(
      (each) => each.kind === kind && each.hop === hop,
      (each) => ({ ...each, ...more }) as Station,
    );
  }

  /** A host answered on such a conversation. */
  replied(hop: string, reply: Reply): void {
    const handed = this.#handed(hop);
    if (handed === undefined) return;
    this.change("handed", hop, { replies: [...handed.replies, reply] });
  }

  /** The first host answered to the message itself. */
  taken(reply: Reply): void {
    this.#replace(
      (each) => each.kind === "sent",
      (each) => (each.kind === "sent" ? { ...each, reply } : each),
    );
  }

  /** Who was to get it at the end of such a conversation. */
  recipientsOf(hop: string): readonly string[] {
    const id = this.#handed(hop)?.id;
    const known = this.#stations.findLast(
      (each) =>
        (each.kind === "queued" || each.kind === "deferred") && each.id === id,
    );
    return known !== undefined && "recipients" in known ? known.recipients : [];
  }

  #handed(hop: string): StationOf<"handed"> | undefined {
    return this.#stations.find(
      (each) => each.kind === "handed" && each.hop === hop,
    ) as StationOf<"handed"> | undefined;
  }

  #replace(
    wanted: (station: Station) => boolean,
    changed: (station: Station) => Station,
  ): void {
    const at = this.#stations.findIndex(wanted);
    const found = this.#stations[at];
    if (found === undefined) return;
    this.#stations[at] = changed(found);
    this.#given = null;
  }
}

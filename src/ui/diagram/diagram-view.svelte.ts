import { mailboxById } from "../../mail/mail-store.ts";
import { protocolNamed } from "../../protocols/index.ts";
import type { Observation, Protocol } from "../../protocols/protocol.ts";
import { sessionOf } from "../../simulator/world.ts";
import type { Bench } from "../state/bench.svelte.ts";
import { language, words } from "../text/language.svelte.ts";
import { captionOf, type Caption } from "./caption.ts";
import { journeyOf, type Journey } from "./journey.ts";
import { pictureOf, type Picture } from "./picture.ts";

/** What both forms of the diagram show of the bench's selected device. */
export class DiagramView {
  readonly #bench: Bench;

  readonly protocol: Protocol = $derived.by(() =>
    protocolNamed(this.#bench.device.protocol),
  );
  readonly journey: Journey = $derived.by(() =>
    journeyOf(this.#bench.shown, this.#bench.device.latestConnection),
  );
  readonly picture: Picture = $derived.by(() =>
    pictureOf(this.protocol, this.journey, this.#bench.legal),
  );
  readonly observation: Observation | null = $derived.by(() => {
    const { connection } = this.#bench;
    if (connection === undefined) return null;
    return this.protocol.observe(sessionOf(connection));
  });
  readonly caption: Caption = $derived.by(() =>
    captionOf(
      {
        protocol: this.protocol,
        journey: this.journey,
        picture: this.picture,
        observation: this.observation,
        mailbox: this.#mailboxName(),
      },
      words.diagram,
      language.current,
    ),
  );
  readonly current: string | null = $derived.by(
    () => this.journey.path[0] ?? null,
  );

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  get legal(): readonly string[] {
    return this.#bench.legal;
  }

  #mailboxName(): string | null {
    const { account, open } = this.observation ?? { account: null, open: null };
    if (account === null || open === null) return null;
    const mail = this.#bench.shownMail;
    return mailboxById(mail, account, open.mailboxId)?.name ?? null;
  }
}

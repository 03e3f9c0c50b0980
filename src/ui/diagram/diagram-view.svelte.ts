import { mailboxById } from "../../mail/mail-store.ts";
import { dialogueOf } from "../../protocols/dialogues.ts";
import { protocolNamed } from "../../protocols/index.ts";
import type { Observation, Protocol } from "../../protocols/protocol.ts";
import { legalCommands } from "../../simulator/legal-commands.ts";
import { statePath } from "../../simulator/state-path.ts";
import { sessionOf, type Connection } from "../../simulator/world.ts";
import { momentAt } from "../state/moment.ts";
import { openConnection } from "../state/session-facts.ts";
import { language, words } from "../text/language.svelte.ts";
import { captionOf, type Caption } from "./caption.ts";
import type { DiagramSource } from "./diagram-source.ts";
import { journeyOf, type Journey, type Preview } from "./journey.ts";
import { pictureOf, type Picture } from "./picture.ts";

/** What both forms of the diagram show of a bench's selected device. */
export class DiagramView {
  readonly source: () => DiagramSource;

  readonly protocol: Protocol = $derived.by(() =>
    protocolNamed(this.source().device.protocol),
  );
  readonly journey: Journey = $derived.by(() =>
    journeyOf(
      this.source().ownEvents,
      this.source().device.latestConnection,
      this.preview,
    ),
  );
  /** Its connection after the last command that is over; nothing when it isn't open. */
  readonly #connection: Connection | undefined = $derived.by(() => {
    const { timeline, playhead, device, connection } = this.source();
    const moment = momentAt(timeline, playhead);
    return moment === null ? connection : openConnection(moment.world, device);
  });
  /** The commands that may be sent in the state that is shown. */
  readonly legal: readonly string[] = $derived.by(() => this.#legalNow());
  readonly picture: Picture = $derived.by(() =>
    pictureOf(this.protocol, this.journey, this.legal),
  );
  readonly observation: Observation | null = $derived.by(() => {
    const connection = this.#connection;
    if (connection === undefined || !this.#isThere(connection)) return null;
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

  constructor(source: () => DiagramSource) {
    this.source = source;
  }

  readonly preview: Preview = (line) =>
    dialogueOf(this.protocol.name).preview(
      { pieces: [line], literals: [] },
      null,
    );

  /** False in the middle of a command that has moved the session already. */
  #isThere(connection: Connection): boolean {
    return pathOf(connection)[0] === this.journey.path[0];
  }

  #legalNow(): readonly string[] {
    const connection = this.#connection;
    const { path, open } = this.journey;
    if (connection === undefined || !open) return [];
    if (path.join() === pathOf(connection).join()) {
      return legalCommands(this.protocol, connection);
    }
    const { context } = connection.snapshot;
    const value = stateValue(path);
    const snapshot = this.protocol.machine.resolveState({ value, context });
    return legalCommands(this.protocol, { ...connection, snapshot });
  }

  #mailboxName(): string | null {
    const { account, open } = this.observation ?? { account: null, open: null };
    if (account === null || open === null) return null;
    const mail = this.source().shownMail;
    return mailboxById(mail, open.account, open.mailboxId)?.name ?? null;
  }
}

function pathOf({ snapshot }: Connection): readonly string[] {
  return statePath(snapshot);
}

/** A path of states as machines have it. */
function stateValue([outer = "", ...inner]: readonly string[]): StateValue {
  return inner.length === 0 ? outer : { [outer]: stateValue(inner) };
}

type StateValue = string | { [outer: string]: StateValue };

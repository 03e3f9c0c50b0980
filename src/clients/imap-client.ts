import { octetStringOf } from "../mail/format/octets.ts";
import type { Response } from "../protocols/protocol.ts";
import type { TraceEventOf } from "../simulator/trace.ts";
import {
  newMailbox,
  noBelief,
  withoutMessage,
  type Belief,
  type BelievedMailbox,
  type Told,
} from "./belief.ts";
import { unknownMessage } from "./believed-message.ts";
import type { BelievedList } from "./believed-list.ts";
import {
  awaitsLiteral,
  meaningOf,
  tagOf,
  withLine,
  type Meaning,
  type SentImap,
} from "./imap-command.ts";
import { heardImap, type HeardImap, type HeardItems } from "./imap-hearing.ts";
import { elsewhereAfter } from "./imap-elsewhere.ts";
import { withoutUids } from "./imap-vanished.ts";
import { afterSilentStore } from "./imap-silent-store.ts";
import type { MailClient } from "./mail-client.ts";

/** Messages of an earlier visit to a mailbox, good while UIDVALIDITY is the same. */
interface Kept {
  readonly uidValidity: number;
  readonly messages: BelievedList;
}

interface Memory {
  readonly belief: Belief;
  /** Sent and not answered, in order: the first is what the server is about. */
  readonly sent: readonly SentImap[];
  /** What the first of them means, once the server has begun to answer it. */
  readonly meaning: Meaning | null;
  /** What was open when the server began to answer, while the command isn't over. */
  readonly before: BelievedMailbox | null;
  /** By user and mailbox. */
  readonly kept: ReadonlyMap<string, Kept>;
}

/**
 * An IMAP program that remembers (RFC 3501 §2.3.1, §7): numbers hold until
 * EXPUNGE moves them, UIDs for as long as UIDVALIDITY is the same.
 */
export class ImapClient implements MailClient {
  static readonly new = new ImapClient({
    belief: noBelief,
    sent: [],
    meaning: null,
    before: null,
    kept: new Map(),
  });

  readonly #memory: Memory;

  private constructor(memory: Memory) {
    this.#memory = memory;
  }

  get belief(): Belief {
    return this.#memory.belief;
  }

  connected(certificate: string | null): ImapClient {
    const belief = { ...noBelief, connected: true, certificate };
    const kept = this.#keeping();
    return new ImapClient({ ...ImapClient.new.#memory, belief, kept });
  }

  said(line: TraceEventOf<"line.received">): ImapClient {
    const sent = withLine(this.#memory.sent, line);
    const isNew = sent.length > this.#memory.sent.length;
    const { mailbox } = this.belief;
    const next = this.#with({ sent });
    // What the last command changed is news until the next one.
    return isNew && mailbox !== null && mailbox.removed.length > 0
      ? next.#withMailbox({ ...mailbox, removed: [] })
      : next;
  }

  heard({ octets }: Response, told: Told): ImapClient {
    const text = octets
      .map((each) => (typeof each === "string" ? each : octetStringOf(each)))
      .join("");
    const heard = heardImap(text);
    // The rest of the command is still to come, or the news of IDLE.
    if (heard.kind === "continuation") return this;
    const begun = this.#begun(told);
    const learned =
      heard.kind === "tagged"
        ? begun.#completed(heard)
        : begun.#toldOf(heard, told);
    const { mailbox } = learned.belief;
    return mailbox === null
      ? learned
      : learned.#withMailbox({ ...mailbox, asOf: told });
  }

  disconnected(): ImapClient {
    return this.#with({
      belief: { ...this.belief, connected: false },
      sent: [],
      meaning: null,
    });
  }

  #with(changes: Partial<Memory>): ImapClient {
    return new ImapClient({ ...this.#memory, ...changes });
  }

  #withMailbox(mailbox: BelievedMailbox | null): ImapClient {
    return this.#with({ belief: { ...this.belief, mailbox } });
  }

  /** Once the server answers a SELECT, what was open before is open no more. */
  #begun(told: Told): ImapClient {
    const [first] = this.#memory.sent;
    if (first === undefined || this.#memory.meaning !== null) return this;
    // Of what it has only begun to say no answer can speak.
    if (awaitsLiteral(first)) return this;
    const meaning = meaningOf(first);
    const before = this.belief.mailbox;
    if (meaning.kind !== "open") return this.#with({ meaning, before });
    return this.#with({
      meaning,
      before,
      kept: this.#keeping(),
      belief: { ...this.belief, mailbox: newMailbox(meaning.mailbox, told) },
    });
  }

  #completed({ tag, name, code }: HeardImap): ImapClient {
    const { sent, meaning, before } = this.#memory;
    const place = sent.findIndex((each) => tagOf(each) === tag);
    const start = sent[0]?.start ?? 0;
    const next = this.#with({ sent: sent.slice(place + 1), meaning: null });
    const { belief } = this;
    const { mailbox } = belief;
    if (meaning?.kind === "open" && mailbox !== null) {
      if (name === "BAD") return next.#withMailbox(before);
      if (name !== "OK") return next.#withMailbox(null);
      const readOnly = code === null ? meaning.readOnly : code === "READ-ONLY";
      return next.#withMailbox({ ...mailbox, settled: true, readOnly });
    }
    if (name !== "OK") return next;
    if (meaning?.kind === "login") {
      // Who says nothing is whom the certificate names (RFC 4422 appendix A).
      const user = meaning.user || belief.certificate;
      return next.#with({ belief: { ...belief, user } });
    }
    if (meaning?.kind === "close") {
      return next.#with({ kept: this.#keeping() }).#withMailbox(null);
    }
    if (meaning?.kind === "logout") {
      const kept = this.#keeping();
      const { elsewhere } = noBelief;
      const nobody = { ...belief, user: null, mailbox: null, elsewhere };
      return next.#with({ kept, belief: nobody });
    }
    return meaning?.kind === "store" && mailbox !== null && before !== null
      ? next.#withMailbox(afterSilentStore(mailbox, meaning, { start, before }))
      : next;
  }

  #toldOf(heard: HeardImap, told: Told): ImapClient {
    if (heard.name === "BAD") {
      // A line without a tag that can be read is answered without one.
      const { sent } = this.#memory;
      return this.#with({ sent: sent.slice(1), meaning: null });
    }
    const { belief } = this;
    const elsewhere = elsewhereAfter(belief.elsewhere, heard, told);
    const next =
      elsewhere === belief.elsewhere
        ? this
        : this.#with({ belief: { ...belief, elsewhere } });
    const { mailbox } = belief;
    return mailbox === null ? next : next.#toldOfOpen(mailbox, heard, told);
  }

  #toldOfOpen(
    mailbox: BelievedMailbox,
    heard: HeardImap,
    told: Told,
  ): ImapClient {
    const { name, number, code, codeValue } = heard;
    if (heard.renamed !== null) {
      const { from, to } = heard.renamed;
      return mailbox.name === from
        ? this.#withMailbox({ ...mailbox, name: to })
        : this;
    }
    // SELECT says so of the one before; unasked, it is of the one that is open (RFC 9051 §3).
    if (code === "CLOSED" && this.#memory.meaning?.kind !== "open") {
      return this.#with({ kept: this.#keeping() }).#withMailbox(null);
    }
    if (code === "UIDVALIDITY") {
      return this.#withMailbox({ ...mailbox, uidValidity: codeValue });
    }
    if (code === "UIDNEXT") {
      return this.#withMailbox({ ...mailbox, uidNext: codeValue });
    }
    if (code === "HIGHESTMODSEQ") {
      return this.#withMailbox({ ...mailbox, highestModSeq: codeValue });
    }
    if (name === "VANISHED" && heard.vanished.length > 0) {
      const before = recent(mailbox, told);
      return this.#withMailbox(withoutUids(before, heard.vanished, told));
    }
    if (number === null) return this;
    switch (name) {
      case "EXISTS": {
        const messages = mailbox.messages.resized(number);
        return this.#withMailbox({ ...mailbox, messages, exists: number });
      }
      case "EXPUNGE":
        return this.#withMailbox(
          withoutMessage(recent(mailbox, told), number, told),
        );
      case "FETCH": {
        const known = mailbox.messages.at(number) ?? unknownMessage;
        const fetched = this.#remembered(mailbox, heard.items);
        const flagsTold = heard.items.flags ? told : known.flagsTold;
        const news = { ...fetched, ...heard.items, flagsTold, told };
        const message = { ...known, ...news };
        const messages = mailbox.messages.with(number, message);
        return this.#withMailbox({ ...mailbox, messages });
      }
      default:
        return this;
    }
  }

  /** What was once told of the message with this UID, and can't have changed. */
  #remembered(mailbox: BelievedMailbox, { uid }: HeardItems): HeardItems {
    const kept = this.#memory.kept.get(this.#key(mailbox));
    if (uid === undefined || kept?.uidValidity !== mailbox.uidValidity) {
      return {};
    }
    const { subject, from, size } = kept.messages.byUid(uid) ?? unknownMessage;
    return {
      ...(subject === null ? {} : { subject }),
      ...(from === null ? {} : { from }),
      ...(size === null ? {} : { size }),
    };
  }

  /** What is kept of all mailboxes, the open one among them. */
  #keeping(): ReadonlyMap<string, Kept> {
    const { mailbox } = this.belief;
    const { kept } = this.#memory;
    if (mailbox === null || mailbox.uidValidity === null) return kept;
    const { uidValidity, messages } = mailbox;
    return new Map(kept).set(this.#key(mailbox), { uidValidity, messages });
  }

  #key({ name }: BelievedMailbox): string {
    return JSON.stringify([this.belief.user, name]);
  }
}

/** Without removals that were told at another time: they are no news any more. */
function recent(mailbox: BelievedMailbox, { at }: Told): BelievedMailbox {
  return mailbox.removed.every((gone) => gone.told.at === at)
    ? mailbox
    : { ...mailbox, removed: [] };
}

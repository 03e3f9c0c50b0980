import { apply } from "../mail/apply.ts";
import type { MailChange } from "../mail/change.ts";
import type { Envelope } from "../mail/envelope.ts";
import type { MessageContent } from "../mail/format/message-content.ts";
import { noAliases, type Aliases } from "../mail/mail-path.ts";
import type { MailStore } from "../mail/mail-store.ts";

/** A message that has to go on from the host that took it. */
export interface OnwardMessage {
  /** Under which it was taken. */
  readonly id: string;
  readonly envelope: Envelope;
  readonly content: MessageContent;
}

/**
 * A piece of work on the store: what a command reads and the changes that it
 * makes, in order. The store it began with stays as it was.
 */
export class MailWork {
  /** Of the host on which the work is done. */
  readonly aliases: Aliases;
  #mail: MailStore;
  readonly #changes: MailChange[] = [];
  readonly #onward: OnwardMessage[] = [];

  constructor(mail: MailStore, aliases: Aliases = noAliases) {
    this.#mail = mail;
    this.aliases = aliases;
  }

  /** The store with all changes made so far. */
  get mail(): MailStore {
    return this.#mail;
  }

  get changes(): readonly MailChange[] {
    return this.#changes;
  }

  /** What was given to the queue, in order. */
  get onward(): readonly OnwardMessage[] {
    return this.#onward;
  }

  change(change: MailChange): void {
    this.#mail = apply(this.#mail, change);
    this.#changes.push(change);
  }

  /** Gives a message to the host's queue. */
  queue(message: OnwardMessage): void {
    this.#onward.push(message);
  }
}

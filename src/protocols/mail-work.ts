import { apply } from "../mail/apply.ts";
import type { MailChange } from "../mail/change.ts";
import type { MailStore } from "../mail/mail-store.ts";

/**
 * A piece of work on the store: what a command reads and the changes that it
 * makes, in order. The store it began with stays as it was.
 */
export class MailWork {
  #mail: MailStore;
  readonly #changes: MailChange[] = [];

  constructor(mail: MailStore) {
    this.#mail = mail;
  }

  /** The store with all changes made so far. */
  get mail(): MailStore {
    return this.#mail;
  }

  get changes(): readonly MailChange[] {
    return this.#changes;
  }

  change(change: MailChange): void {
    this.#mail = apply(this.#mail, change);
    this.#changes.push(change);
  }
}

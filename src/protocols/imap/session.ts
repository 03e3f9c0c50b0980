import type { SaslExchange } from "../common/sasl/mechanism.ts";
import type { MailboxView } from "./mailbox-view.ts";

/**
 * What one IMAP connection remembers between commands: who has logged in,
 * the mailbox that is open, and a command that waits for more.
 *
 * RFC 3501 §3
 */
export interface ImapSession {
  readonly account: string | null;
  /** The selected mailbox as this client knows it; null when none is open. */
  readonly selected: MailboxView | null;
  /** Tag of a command that holds the connection open, such as IDLE. */
  readonly waiting: { readonly tag: string; readonly command: string } | null;
  /** The exchange that AUTHENTICATE is in the middle of. */
  readonly sasl: SaslExchange | null;
}

export const newSession: ImapSession = {
  account: null,
  selected: null,
  waiting: null,
  sasl: null,
};

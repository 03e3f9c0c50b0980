import type { MailStore } from "../../mail/mail-store.ts";
import type { ServerSetup } from "../../mail/server-setup.ts";
import type { SaslExchange } from "../common/sasl/mechanism.ts";
import { speaksRev1, withDependents } from "./capabilities.ts";
import { offeredMechanisms } from "../common/sasl/mechanism-names.ts";
import type { MailboxView } from "./mailbox-view.ts";
import type { Notifying } from "./notify/watch.ts";

/**
 * What one IMAP connection remembers between commands: who has logged in,
 * the mailbox that is open, and a command that waits for more.
 *
 * RFC 3501 §3
 */
export interface ImapSession {
  /** How the server was set up when the connection was made. */
  readonly server: ServerSetup;
  /** Whether TLS protects the connection. */
  readonly secure: boolean;
  /** The account for which the client's certificate speaks; null without one. */
  readonly certificate: string | null;
  /** The SASL mechanisms that are offered, by name. */
  readonly mechanisms: readonly string[];
  readonly account: string | null;
  /**
   * What ENABLE has switched on, as CAPABILITY lists it; it only grows
   * (RFC 5161 §3.1).
   */
  readonly enabled: ReadonlySet<string>;
  /** The selected mailbox as this client knows it; null when none is open. */
  readonly selected: MailboxView | null;
  /** What the client asked to be told of unasked; null before its first NOTIFY (RFC 5465 §3.1). */
  readonly notify: Notifying | null;
  /** Whether both sides compress what they say (RFC 4978). */
  readonly compressed: boolean;
  /** Tag of a command that holds the connection open, such as IDLE. */
  readonly waiting: { readonly tag: string; readonly command: string } | null;
  /** The exchange that AUTHENTICATE is in the middle of. */
  readonly sasl: SaslExchange | null;
}

/** A session with a server that has just been connected to. */
export function newSession(
  server: ServerSetup,
  mail: MailStore,
  secure = false,
  certificate: string | null = null,
): ImapSession {
  const without = withDependents(server.without);
  return {
    server: { ...server, without },
    secure,
    certificate,
    mechanisms: offeredMechanisms(server, mail, certificate),
    account: server.preauthenticated,
    // Where there is nothing older, nobody need ask for IMAP4rev2 (RFC 9051 §6.3.1).
    enabled: new Set(speaksRev1(server) ? [] : ["IMAP4rev2"]),
    selected: null,
    notify: null,
    compressed: false,
    waiting: null,
    sasl: null,
  };
}

import type { ServerSetup } from "../../mail/server-setup.ts";
import type { OctetString } from "../../mail/format/octets.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import type { SaslExchange } from "../common/sasl/mechanism.ts";
import { offeredMechanisms } from "../common/sasl/mechanism-names.ts";
import type { Maildrop } from "./maildrop.ts";
import type { Language } from "./texts.ts";

/** What one POP3 connection remembers. */
export interface Pop3Session {
  /** How the server was set up when the connection was made. */
  readonly server: ServerSetup;
  /** Whether TLS protects the connection. */
  readonly secure: boolean;
  /** The account for which the client's certificate speaks; null without one. */
  readonly certificate: string | null;
  /** The SASL mechanisms that are offered, by name. */
  readonly mechanisms: readonly string[];
  /** The stamp in this connection's greeting, with its angle brackets (RFC 1939 §7, APOP). */
  readonly stamp: OctetString;
  /** Whether text that isn't ASCII may be sent, as UTF8 asks for (RFC 6856 §2.1). */
  readonly utf8: boolean;
  /** In which responses speak to people, as LANG asks for (RFC 6856 §3.2). */
  readonly language: Language;
  /** The name given by USER that waits for its PASS; null when none does. */
  readonly userName: string | null;
  /** The exchange that AUTH is in the middle of. */
  readonly sasl: SaslExchange | null;
  /** What was found at login; not null just as long as this connection holds its lock. */
  readonly maildrop: Maildrop | null;
}

/** A session that has been greeted with this stamp and has not begun to log in. */
export function newSession(
  server: ServerSetup,
  mail: MailStore,
  stamp: OctetString,
  secure = false,
  certificate: string | null = null,
): Pop3Session {
  return {
    server,
    secure,
    certificate,
    mechanisms: offeredMechanisms(server, mail, certificate),
    stamp,
    utf8: false,
    language: "i-default",
    userName: null,
    sasl: null,
    maildrop: null,
  };
}

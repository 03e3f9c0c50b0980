import type { Envelope } from "../../mail/envelope.ts";
import type { OctetString } from "../../mail/format/octets.ts";
import type { ServerSetup } from "../../mail/server-setup.ts";
import type { MailStore } from "../../mail/mail-store.ts";
import { offeredMechanisms } from "../common/sasl/mechanism-names.ts";
import type { SaslExchange } from "../common/sasl/mechanism.ts";

/**
 * For whom a server listens: `relay` takes mail for its own domain from
 * anybody (port 25); `submission` takes mail for any domain from its own
 * people (port 587, RFC 6409).
 */
export type Service = "relay" | "submission";

/** What one SMTP connection remembers. */
export interface SmtpSession {
  /** How the server was set up when the connection was made. */
  readonly server: ServerSetup;
  /** Whether TLS protects the connection. */
  readonly secure: boolean;
  /** The account for which the client's certificate speaks; null without one. */
  readonly certificate: string | null;
  /** Where the client is, as an address literal has it within its brackets. */
  readonly address: string;
  readonly service: Service;
  /** The SASL mechanisms that are offered, by name. */
  readonly mechanisms: readonly string[];
  /** What the client called itself, and whether by EHLO; null before that. */
  readonly client: {
    readonly name: OctetString;
    readonly extended: boolean;
  } | null;
  /** As whom the client logged in; null when it didn't. */
  readonly account: string | null;
  /** The mail transaction, from MAIL on; null when there is none. */
  readonly transaction: Transaction | null;
  /** The command that waits for more of the client, and the exchange that it is in. */
  readonly waiting: "AUTH" | "DATA" | null;
  readonly sasl: SaslExchange | null;
}

/** The three buffers of RFC 5321 §4.1.1: reverse-path, forward-paths and mail data. */
export interface Transaction {
  readonly envelope: Envelope;
  /** Octets that the message will have, as MAIL said; 0 when it didn't (RFC 1870 §4). */
  readonly announced: number;
  /** How many recipients were refused. */
  readonly refused: number;
  /** What has come by BDAT; null when nothing has. */
  readonly chunks: OctetString | null;
}

/** What is known of a connection before anything is said. */
type Beginning = Pick<SmtpSession, "server" | "service" | "address"> &
  Partial<Pick<SmtpSession, "secure" | "certificate">>;

/** A session that has been greeted. */
export function newSession(
  mail: MailStore,
  { server, service, address, secure = false, certificate = null }: Beginning,
): SmtpSession {
  return {
    server,
    secure,
    certificate,
    address,
    service,
    mechanisms: offeredMechanisms(server, mail, certificate),
    client: null,
    account: null,
    transaction: null,
    waiting: null,
    sasl: null,
  };
}

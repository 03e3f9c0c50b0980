import type { Response } from "../protocols/protocol.ts";
import type { TraceEventOf } from "../simulator/trace.ts";
import type { Belief, Told } from "./belief.ts";

/**
 * A mail program as a reader of responses: an immutable value that knows what
 * it said and what it was told, and nothing else.
 */
export interface MailClient {
  readonly belief: Belief;
  /**
   * A new connection: what it knew of messages may still help it. It may have a
   * certificate to show, which names somebody.
   */
  connected(certificate: string | null): MailClient;
  /** It sent a line, or octets of a literal. */
  said(line: TraceEventOf<"line.received">): MailClient;
  /** The server said something. */
  heard(response: Response, told: Told): MailClient;
  /** The connection is over: it keeps what it knew. */
  disconnected(): MailClient;
}

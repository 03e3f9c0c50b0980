import type { OctetString } from "./format/octets.ts";

/**
 * What travels with a message and isn't in it: who sent it, to whom it goes,
 * and what was asked for on the way.
 *
 * RFC 5321 §2.3.1; RFC 3461 §4 (DSN); RFC 6152 §3; RFC 6531 §3.4
 */
export interface Envelope {
  /** Where failures are reported, without brackets; "" for `<>`. */
  readonly reversePath: OctetString;
  readonly recipients: readonly EnvelopeRecipient[];
  /** What the sender says of the octets of the body. */
  readonly body: "7BIT" | "8BITMIME";
  /** True when addresses and header fields may be in UTF-8. */
  readonly international: boolean;
  /** How much of the message a report of failure brings back; null when not said. */
  readonly returns: "FULL" | "HDRS" | null;
  /** The sender's own name for this envelope, as octets; null without one. */
  readonly id: OctetString | null;
}

/** One forward-path, and of what its sender wishes to be told. */
export interface EnvelopeRecipient {
  /** Without brackets and without a source route. */
  readonly forwardPath: OctetString;
  /** Null when not said: then failures are reported. */
  readonly notify:
    readonly ("NEVER" | "SUCCESS" | "FAILURE" | "DELAY")[] | null;
  /** `rfc822;address`, as the sender first wrote it; null when not said. */
  readonly originalRecipient: OctetString | null;
}

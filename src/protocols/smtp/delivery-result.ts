import type { EnvelopeRecipient } from "../../mail/envelope.ts";
import type { OctetString } from "../../mail/format/octets.ts";

/** What came of bringing a message to one of its recipients. */
export interface DeliveryResult {
  readonly recipient: EnvelopeRecipient;
  /**
   * `delivered` into a mailbox; `passed` to a host that will report of it
   * itself, or `relayed` to one that won't; `deferred`, to be tried again;
   * `failed` for good.
   */
  readonly kind: "delivered" | "passed" | "relayed" | "deferred" | "failed";
  /** RFC 3463. */
  readonly status: string;
  /** The reply that decided it, or in words what was wrong before there was one. */
  readonly said: OctetString;
  /** The host that said so; null when nobody else was asked. */
  readonly by: string | null;
}

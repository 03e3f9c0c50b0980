import type { Address } from "./address.ts";
import { addressesOf } from "./address.ts";
import { unfoldedValue } from "./header.ts";
import type { Header } from "./message-part.ts";
import type { OctetString } from "./octets.ts";

export type { Address } from "./address.ts";

/**
 * What IMAP's ENVELOPE tells of a message, in its order.
 *
 * RFC 3501 §7.4.2. Strings are unfolded (RFC 5322 §2.2.3), encoded words left as
 * they are. Null is an absent field, "" an empty one, and a list without
 * addresses is NIL on the wire.
 */
export interface Envelope {
  readonly date: OctetString | null;
  readonly subject: OctetString | null;
  readonly from: readonly Address[];
  /** That of `from` when the message does not say. */
  readonly sender: readonly Address[];
  /** That of `from` when the message does not say. */
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly bcc: readonly Address[];
  readonly inReplyTo: OctetString | null;
  readonly messageId: OctetString | null;
}

const envelopeFields: ReadonlySet<string> = new Set([
  "date",
  "subject",
  "from",
  "sender",
  "reply-to",
  "to",
  "cc",
  "bcc",
  "in-reply-to",
  "message-id",
]);

const noAddresses: readonly Address[] = [];

/**
 * The envelope of the message with the fields of `part`, its root or one within.
 *
 * RFC 3501 §7.4.2. A field that must come once may come twice all the same: of
 * strings the first counts, address lists are joined, so that nobody can hide a
 * second From behind the first.
 */
export function envelopeOf(
  octets: Uint8Array,
  part: Pick<Header, "fields">,
): Envelope {
  const values = new Map<string, OctetString[]>();
  for (const field of part.fields) {
    const name = field.name.toLowerCase();
    if (!envelopeFields.has(name)) continue;
    const value = unfoldedValue(octets, field);
    const others = values.get(name);
    if (others === undefined) values.set(name, [value]);
    else others.push(value);
  }
  const text = (name: string) => values.get(name)?.[0] ?? null;
  const list = (name: string): readonly Address[] =>
    values.get(name)?.flatMap(addressesOf) ?? noAddresses;
  const from = list("from");
  const orFrom = (addresses: readonly Address[]) =>
    addresses.length === 0 ? from : addresses;
  return {
    date: text("date"),
    subject: text("subject"),
    from,
    sender: orFrom(list("sender")),
    replyTo: orFrom(list("reply-to")),
    to: list("to"),
    cc: list("cc"),
    bcc: list("bcc"),
    inReplyTo: text("in-reply-to"),
    messageId: text("message-id"),
  };
}

import type { Address } from "./address.ts";
import { addressesOf } from "./address.ts";
import { lowerCaseName, unfoldedValue } from "./header.ts";
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
  const texts: Record<Text, OctetString | null> = {
    date: null,
    subject: null,
    "in-reply-to": null,
    "message-id": null,
  };
  const lists: Record<List, readonly Address[]> = {
    from: noAddresses,
    sender: noAddresses,
    "reply-to": noAddresses,
    to: noAddresses,
    cc: noAddresses,
    bcc: noAddresses,
  };
  for (const field of part.fields) {
    const name = lowerCaseName(field.name);
    if (isText(name)) texts[name] ??= unfoldedValue(octets, field);
    else if (isList(name)) {
      const addresses = addressesOf(unfoldedValue(octets, field));
      const others = lists[name];
      lists[name] = others.length === 0 ? addresses : [...others, ...addresses];
    }
  }
  const { from, sender, "reply-to": replyTo, to, cc, bcc } = lists;
  return {
    date: texts.date,
    subject: texts.subject,
    from,
    sender: sender.length === 0 ? from : sender,
    replyTo: replyTo.length === 0 ? from : replyTo,
    to,
    cc,
    bcc,
    inReplyTo: texts["in-reply-to"],
    messageId: texts["message-id"],
  };
}

type Text = "date" | "subject" | "in-reply-to" | "message-id";
type List = "from" | "sender" | "reply-to" | "to" | "cc" | "bcc";

function isText(name: string): name is Text {
  return (
    name === "date" ||
    name === "subject" ||
    name === "message-id" ||
    name === "in-reply-to"
  );
}

function isList(name: string): name is List {
  return (
    name === "from" ||
    name === "to" ||
    name === "cc" ||
    name === "bcc" ||
    name === "sender" ||
    name === "reply-to"
  );
}

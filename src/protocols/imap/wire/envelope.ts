import type { Address, Envelope } from "../../../mail/format/envelope.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { printNstring } from "./strings.ts";

/**
 * An envelope as FETCH gives it: ten fields, always all, in this order.
 *
 * RFC 3501 §7.4.2
 *
 *     envelope = "(" env-date SP env-subject SP env-from SP env-sender SP
 *                env-reply-to SP env-to SP env-cc SP env-bcc SP
 *                env-in-reply-to SP env-message-id ")"
 */
export function printEnvelope(envelope: Envelope): OctetString {
  const { date, subject, from, sender, replyTo, to, cc, bcc } = envelope;
  const author = printAddresses(from);
  // Joined, so that it keeps nothing of what it is made of.
  return [
    `(${printNstring(date)}`,
    printNstring(subject),
    author,
    sender === from ? author : printAddresses(sender),
    replyTo === from ? author : printAddresses(replyTo),
    printAddresses(to),
    printAddresses(cc),
    printAddresses(bcc),
    printNstring(envelope.inReplyTo),
    `${printNstring(envelope.messageId)})`,
  ].join(" ");
}

/** `"(" 1*address ")" / nil`, without space between the addresses. */
function printAddresses(addresses: readonly Address[]): OctetString {
  if (addresses.length === 0) return "NIL";
  let text = "(";
  for (const address of addresses) text += printAddress(address);
  return `${text})`;
}

/** `address = "(" addr-name SP addr-adl SP addr-mailbox SP addr-host ")"` */
function printAddress({ name, adl, mailbox, host }: Address): OctetString {
  const person = `${printNstring(name)} ${printNstring(adl)}`;
  return `(${person} ${printNstring(mailbox)} ${printNstring(host)})`;
}

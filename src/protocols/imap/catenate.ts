import {
  joinedOctets,
  octetsOf,
  type OctetString,
} from "../../mail/format/octets.ts";
import { sectionOctets } from "../../mail/format/section.ts";
import type { Mailbox } from "../../mail/mailbox.ts";
import { openableFor } from "./access.ts";
import { largestMessage } from "./capabilities.ts";
import { refusal, type ImapContext, type Refusal } from "./commands/command.ts";
import { presentMailbox } from "./mailbox-view.ts";
import type { MessagePiece } from "./wire/append-data.ts";
import { messageUrl, printUrl } from "./wire/imap-url.ts";

/**
 * A message put together from its pieces, or why it can't be.
 *
 * RFC 4469 §3. The octets that a URL names are taken as a FETCH would give
 * them, and sets no \Seen. What would be too big isn't put together at all.
 */
export function catenated(
  pieces: readonly MessagePiece[],
  context: ImapContext,
): Uint8Array | Refusal {
  const found: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const octets =
      piece.kind === "octets"
        ? octetsOf(piece.octets)
        : octetsAt(piece.url, context);
    if (octets === null) return badUrl(piece.kind === "url" ? piece.url : "");
    length += octets.length;
    if (length > largestMessage) return tooBig(length);
    found.push(octets);
  }
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : joinedOctets(found);
}

/** More than a message may have (RFC 7889 §4). */
export function tooBig(octets: number): Refusal {
  const values = { octets: String(octets), most: String(largestMessage) };
  return refusal("message-too-big", "TOOBIG", "Message is too big", values);
}

/** The octets that a URL names in mail that this client may read; null when it names none. */
function octetsAt(url: OctetString, context: ImapContext): Uint8Array | null {
  const named = messageUrl(url);
  if (named === null) return null;
  const mailbox = mailboxOf(named.mailbox, context);
  if (mailbox === undefined) return null;
  const { uidValidity, uid, section, partial } = named;
  if (uidValidity !== null && uidValidity !== mailbox.uidValidity) return null;
  const message = mailbox.messages.byUid(uid)?.message;
  if (message === undefined) return null;
  const octets = sectionOctets(message.content, section);
  if (octets === null || partial === null) return octets;
  return octets.subarray(partial.origin, partial.origin + partial.count);
}

/** The mailbox of that name or, without one, the one that is open. */
function mailboxOf(
  name: string | null,
  context: ImapContext,
): Mailbox | undefined {
  const { session, work } = context;
  if (name === null) {
    const { selected } = session;
    return selected === null ? undefined : presentMailbox(selected, work.mail);
  }
  const access = openableFor(name, "r", context);
  return "text" in access ? undefined : access.mailbox;
}

/** RFC 4469 §4.1 */
function badUrl(url: OctetString): Refusal {
  const code = `BADURL ${printUrl(url)}`;
  const text = "URL names no octets of your mail";
  return refusal("bad-url", code, text, { url });
}

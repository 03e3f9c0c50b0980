import {
  joinedOctets,
  octetsOf,
  type OctetString,
} from "../../mail/format/octets.ts";
import { sectionOctets } from "../../mail/format/section.ts";
import { mailboxById, mailboxNamed } from "../../mail/mail-store.ts";
import { largestMessage } from "./capabilities.ts";
import { refusal, type ImapContext, type Refusal } from "./commands/command.ts";
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

/** The octets that a URL names in this client's own mail; null when it names none. */
function octetsAt(
  url: OctetString,
  { session, work }: ImapContext,
): Uint8Array | null {
  const named = messageUrl(url);
  if (named === null) return null;
  const account = session.account ?? "";
  const mailbox =
    named.mailbox === null
      ? mailboxById(work.mail, account, session.selected?.mailboxId ?? -1)
      : mailboxNamed(work.mail, account, named.mailbox);
  if (mailbox?.selectable !== true) return null;
  const { uidValidity, uid, section, partial } = named;
  if (uidValidity !== null && uidValidity !== mailbox.uidValidity) return null;
  const message = mailbox.messages.byUid(uid)?.message;
  if (message === undefined) return null;
  const octets = sectionOctets(message.content, section);
  if (octets === null || partial === null) return octets;
  return octets.subarray(partial.origin, partial.origin + partial.count);
}

/** RFC 4469 §4.1 */
function badUrl(url: OctetString): Refusal {
  const code = `BADURL ${printUrl(url)}`;
  const text = "URL names no octets of your mail";
  return refusal("bad-url", code, text, { url });
}

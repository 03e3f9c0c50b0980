import { unicodeOf } from "../../../mail/format/charset.ts";
import type { Section } from "../../../mail/format/section.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { canonicalName } from "../../../mail/mailbox.ts";
import { section, type OctetRange } from "./fetch-item.ts";
import { Reader } from "./reader.ts";

/** A message or a part of one, as a relative URL names it. */
export interface MessageUrl {
  /** Null for the mailbox that is open. */
  readonly mailbox: string | null;
  /** Null where the URL doesn't say which it must be. */
  readonly uidValidity: number | null;
  readonly uid: number;
  readonly section: Section;
  readonly partial: OctetRange | null;
}

const wholeMessage: Section = { part: [], text: null };

/**
 * A URL of a message on the server that reads it, for the client that sends
 * it; null for every other one.
 *
 * RFC 5092 §7, §11; what RFC 4469 §3 lets into CATENATE
 *
 *     "/" enc-mailbox [";UIDVALIDITY=" nz-number] "/" imsg / imsg
 *     imsg = ";UID=" nz-number ["/;SECTION=" enc-section]
 *            ["/;PARTIAL=" number ["." nz-number]]
 */
export function messageUrl(url: OctetString): MessageUrl | null {
  const segments = url.split("/");
  const start = segments.findIndex((segment) => segment.startsWith(";"));
  if (start < 0 || (start > 0 && segments[0] !== "")) return null;
  // What begins with two slashes names another server.
  if (start > 1 && segments[1] === "") return null;
  const named = start > 0 ? mailboxIn(segments.slice(1, start)) : here;
  const [uid, ...rest] = segments.slice(start);
  const found = number(valueOf("UID", uid));
  const sectioned = valueOf("SECTION", rest[0]);
  const partialAt = sectioned === null ? 0 : 1;
  const parted = valueOf("PARTIAL", rest[partialAt]);
  const read = sectioned === null ? wholeMessage : sectionIn(sectioned);
  const partial = parted === null ? null : rangeIn(parted);
  const known = partialAt + (parted === null ? 0 : 1);
  if (named === null || found === null || found === 0 || read === null)
    return null;
  if (rest.length !== known || (parted !== null && partial === null))
    return null;
  return { ...named, uid: found, section: read, partial };
}

/** A URL inside a response code, where not every octet may stand (RFC 4469 §5). */
export function printUrl(url: OctetString): OctetString {
  return url.replace(
    /[^\x20-\x5c\x5e-\x7e]/g,
    (octet) =>
      `%${octet.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}

const here = { mailbox: null, uidValidity: null };

function mailboxIn(
  segments: readonly OctetString[],
): Pick<MessageUrl, "mailbox" | "uidValidity"> | null {
  const whole = segments.join("/");
  const end = whole.toUpperCase().lastIndexOf(";UIDVALIDITY=");
  const encoded = end < 0 ? whole : whole.slice(0, end);
  const uidValidity =
    end < 0 ? null : number(whole.slice(end + ";UIDVALIDITY=".length));
  const octets = decoded(encoded);
  if (octets === null || octets === "" || (end >= 0 && uidValidity === null))
    return null;
  const mailbox = canonicalName(unicodeOf(octets).normalize("NFC"));
  return { mailbox, uidValidity };
}

/** What stands behind `;NAME=`; null where something else does. */
function valueOf(
  name: string,
  segment: OctetString | undefined,
): OctetString | null {
  const start = `;${name}=`;
  return segment?.slice(0, start.length).toUpperCase() === start
    ? segment.slice(start.length)
    : null;
}

function sectionIn(encoded: OctetString): Section | null {
  const octets = decoded(encoded);
  if (octets === null || octets === "") return null;
  // The bracket is where a section ends in a FETCH.
  const reader = new Reader({ pieces: [`${octets}]`], literals: [] });
  const read = section(reader);
  reader.expect("]");
  reader.end();
  return reader.failure === null ? read : null;
}

function rangeIn(value: OctetString): OctetRange | null {
  const [first = "", length, ...more] = value.split(".");
  const origin = number(first);
  const count = length === undefined ? Infinity : number(length);
  return origin === null || count === null || count === 0 || more.length > 0
    ? null
    : { origin, count };
}

function number(digits: OctetString | null): number | null {
  return digits !== null && /^\d{1,10}$/.test(digits) ? Number(digits) : null;
}

/** With its percent-encoding undone; null where that isn't whole. */
function decoded(text: OctetString): OctetString | null {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return null;
  return text.replace(/%(..)/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

import { unicodeOf } from "../../../mail/format/charset.ts";
import type { OctetString } from "../../../mail/format/octets.ts";
import { quoted } from "../reasons.ts";
import { isVisible, type Reader } from "./reader.ts";

/** An address of the envelope. */
export interface Address {
  /** As it was written, in quotes where it was; its case matters (RFC 5321 §2.4). */
  readonly localPart: OctetString;
  /** Empty for `<postmaster>` alone. */
  readonly domain: OctetString;
}

/** `local@domain`, as it stands between the brackets. */
export function printAddress({ localPart, domain }: Address): OctetString {
  return domain === "" ? localPart : `${localPart}@${domain}`;
}

/** An address that was printed, taken apart again. */
export function addressIn(printed: OctetString): Address {
  const at = printed.lastIndexOf("@");
  return at < 0
    ? { localPart: printed, domain: "" }
    : { localPart: printed.slice(0, at), domain: printed.slice(at + 1) };
}

/** The local part without its quotes, as the name that it means. */
export function nameOf({ localPart }: Pick<Address, "localPart">): string {
  const bare = localPart.startsWith('"')
    ? localPart.slice(1, -1).replaceAll(/\\(.)/gs, "$1")
    : localPart;
  return unicodeOf(bare);
}

/** Whether an address can only be used with SMTPUTF8 (RFC 6531 §3.3). */
export function isInternational(address: Address): boolean {
  return [...printAddress(address)].some((octet) => octet > "\x7f");
}

/**
 * RFC 5321 §4.1.2
 *
 *     Reverse-path = Path / "<>"
 *     Path         = "<" [A-d-l ":"] Mailbox ">"
 *
 * Null for `<>`, to which nothing is ever sent back.
 */
export function reversePath(reader: Reader): Address | null {
  if (reader.text.startsWith("<>", reader.position)) {
    reader.as("null-path", () => reader.skip("<>"));
    return null;
  }
  return path(reader, false);
}

/**
 * RFC 5321 §4.1.1.3
 *
 *     "TO:" ( "<Postmaster@" Domain ">" / "<Postmaster>" / Forward-path )
 */
export function forwardPath(reader: Reader): Address {
  return path(reader, true);
}

function path(reader: Reader, mayLackDomain: boolean): Address {
  const start = reader.position;
  if (reader.peek() === " ") reader.fail("space-after-colon");
  if (reader.peek() !== "<") reader.fail("no-brackets");
  reader.word("<");
  if (reader.peek() === "@") reader.as("source-route", () => route(reader));
  const address = mailbox(reader, mayLackDomain);
  if (reader.peek() !== ">") reader.fail("no-brackets");
  reader.word(">");
  const most = 256;
  if (reader.position - start > most) {
    reader.fail("path-too-long", { part: "path", most: `${most}` }, start);
  }
  return address;
}

/** RFC 5321 §4.1.2, App. C: it is understood, and no longer followed. */
function route(reader: Reader): void {
  do {
    if (!reader.skip("@")) reader.fail("expected", { wanted: "@" });
    domain(reader);
  } while (reader.skip(",") && reader.failure === null);
  if (!reader.skip(":")) reader.fail("expected", { wanted: ":" });
}

/** `Local-part "@" ( Domain / address-literal )`, without brackets. */
export function mailbox(reader: Reader, mayLackDomain: boolean): Address {
  const local = reader.as("local-part", () => localPart(reader));
  const isPostmaster = local.toLowerCase() === "postmaster";
  if (mayLackDomain && isPostmaster && reader.peek() !== "@") {
    return { localPart: local, domain: "" };
  }
  reader.word("@");
  return {
    localPart: local,
    domain: reader.as("domain", () => domain(reader)),
  };
}

function localPart(reader: Reader): OctetString {
  const start = reader.position;
  const text = reader.peek() === '"' ? quotedString(reader) : dotString(reader);
  const found = quoted(text);
  const isWhole = text !== "" && (text.startsWith('"') || isDotted(text));
  if (!isWhole || !isUtf8(text))
    reader.fail("bad-local-part", { found }, start);
  if (text.length > 64) {
    reader.fail("path-too-long", { part: "local-part", most: "64" }, start);
  }
  return text;
}

function quotedString(reader: Reader): OctetString {
  const start = reader.position;
  reader.skip('"');
  for (;;) {
    reader.run((octet) => octet >= " " && !/["\\\x7f]/.test(octet));
    if (reader.skip('"')) break;
    if (!reader.skip("\\") || reader.atEnd) {
      reader.fail("bad-local-part", { found: '"' }, start);
      break;
    }
    reader.position++;
  }
  return reader.text.slice(start, reader.position);
}

function dotString(reader: Reader): OctetString {
  return reader.run((octet) => /[\w!#$%&'*+\-/=?^`{|}~.\x80-\xff]/.test(octet));
}

/** Atoms with single dots between them. */
function isDotted(text: OctetString): boolean {
  return text.split(".").every((atom) => atom !== "");
}

/**
 * RFC 5321 §4.1.2
 *
 *     Domain          = sub-domain *("." sub-domain)
 *     address-literal = "[" ( IPv4 / "IPv6:" IPv6 / General ) "]"
 */
export function domain(reader: Reader): OctetString {
  const start = reader.position;
  if (reader.peek() === "[") {
    const text = reader.run((octet) => isVisible(octet) && octet !== "]");
    const isClosed = reader.skip("]");
    if (!isClosed || !/^\[[0-9A-Za-z:.-]+$/.test(text)) {
      reader.fail("bad-domain", { found: quoted(text) }, start);
    }
    return `${text}]`;
  }
  const text = reader.run((octet) => /[A-Za-z0-9.\-\x80-\xff]/.test(octet));
  const isWhole = text
    .split(".")
    .every((label) => /^[^-](?:.*[^-])?$/s.test(label) && label.length <= 63);
  if (!isWhole || !isUtf8(text)) {
    reader.fail("bad-domain", { found: quoted(text) }, start);
  }
  if (text.length > 255) {
    reader.fail("path-too-long", { part: "domain", most: "255" }, start);
  }
  return text;
}

function isUtf8(text: OctetString): boolean {
  return !unicodeOf(text).includes("\ufffd");
}
